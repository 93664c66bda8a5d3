// Elements of a scenario's lists, for the screens and the map: of the engine itself they know the types alone.
export { elementAt } from '../engine/model/list-access';
