export { answers } from './generated/answers.js';
