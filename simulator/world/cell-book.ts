import { TallyCell, type CellKey } from './tallies.ts';

/** Every tally cell of the world, numbered in the order they were made. */
export class CellBook {
  readonly cells: TallyCell[] = [];

  cell(key: CellKey): TallyCell {
    const cell = new TallyCell(this.cells.length, key);
    this.cells.push(cell);
    return cell;
  }
}
