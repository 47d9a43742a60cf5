export { publicContent } from './content.ts'
export { viewPublic } from './public-view.ts'
export { viewSeat } from './seat-view.ts'
export { viewTrainer } from './trainer-view.ts'
