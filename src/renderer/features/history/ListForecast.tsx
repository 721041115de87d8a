import { useEffect, useState } from 'react';
import type { Forecast } from '../../../core/history/view.ts';
import { useHistory, useNowValue, useShared, useZone } from '../../app/context.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { forecastWords } from './forecast.ts';
import styles from './History.module.css';

/** When the list will be done, and on what that rests. */
export function ListForecast({ campaignId }: { campaignId: string }) {
  const forecast = useForecast(campaignId);
  const zone = useZone();
  const minute = useNowValue((now) => Math.floor(now / 60_000) * 60_000);
  const told = forecast === null ? null : forecastWords(forecast, minute, zone);
  if (told === null) return null;
  return (
    <Hint content={told.why}>
      <button type="button" className={styles.forecast} aria-label={`${told.words}. ${told.why}`}>
        {told.words}
      </button>
    </Hint>
  );
}

/** Asked anew with every minute that is kept; `null` until it was told. */
function useForecast(campaignId: string): Forecast | null {
  const { api } = useShared();
  const { to } = useHistory();
  const [forecast, setForecast] = useState<Forecast | null>(null);
  useEffect(() => {
    let left = false;
    void api.history.forecast({ campaignId }).then((answer) => {
      if (!left) setForecast(answer.ok ? answer.value : null);
    });
    return () => {
      left = true;
    };
  }, [api, campaignId, to]);
  return forecast;
}
