import { render } from 'preact';
import { App } from './app.js';

const root = document.getElementById('panel');
if (!root) throw new Error('The page has no place for the panel.');
render(<App />, root);
