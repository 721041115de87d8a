import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectApi } from './app/api.ts';
import { App } from './app/App.tsx';
import { createLink } from './app/link.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root element');

const link = createLink();
createRoot(root).render(
  <StrictMode>
    <App api={connectApi(link)} link={link} now={Date.now} />
  </StrictMode>,
);
