// Named exports.
export const greeting = 'Hello';
export const farewell = 'Goodbye';
