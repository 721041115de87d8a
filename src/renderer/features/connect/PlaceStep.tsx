import { Field } from '../../ui/Field.tsx';
import styles from './ConnectForm.module.css';
import { CUSTOM_HOST, RegionList } from './RegionList.tsx';
import type { Connect } from './use-connect.ts';

/** Where the organisation is. */
export function PlaceStep({ connect }: { connect: Connect }) {
  const { values, change, regions, errors } = connect;
  const custom = values.placeKind === 'custom';
  return (
    <>
      <RegionList
        regions={regions}
        value={custom ? CUSTOM_HOST : values.region}
        error={errors.region ?? null}
        onChoose={(value) => {
          if (value === CUSTOM_HOST) change({ placeKind: 'custom' });
          else change({ placeKind: 'region', region: value });
        }}
      />
      {custom && (
        <div className={styles.pair}>
          <Field
            label="API address"
            mono
            inputMode="url"
            placeholder="https://api.example.com"
            value={values.apiUrl}
            error={errors.apiUrl ?? null}
            onChange={(apiUrl) => {
              change({ apiUrl });
            }}
          />
          <Field
            label="Login address"
            mono
            inputMode="url"
            placeholder="https://login.example.com"
            value={values.loginUrl}
            error={errors.loginUrl ?? null}
            onChange={(loginUrl) => {
              change({ loginUrl });
            }}
          />
        </div>
      )}
    </>
  );
}
