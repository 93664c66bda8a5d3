// The words of the title page's choice of who sits for the other side.

export const enSeatChoice = {
  'seats.choose': 'In Moscow’s seat:',
  'seats.chooseAgent': 'The game',
  'seats.choosePerson': 'A person on this device',
  'seats.chooseText':
    'Two people, one device. When Moscow has to answer, the page goes blank and asks for it to be handed over; Moscow’s desk shows what Moscow may know, and what kind of Moscow it is.',
} as const;
