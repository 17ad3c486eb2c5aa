const PLACES = [
  "Aldermoor",
  "Birkdale",
  "Corvale",
  "Dunmarsh",
  "Elmwick",
  "Farrowby",
  "Glenhurst",
  "Hartsmead",
  "Inglebrook",
  "Juniper Hill",
  "Kestrel Bay",
  "Larkfield",
  "Merriton",
  "Northmere",
  "Oakhaven",
  "Penbrook",
  "Quarrydale",
  "Rosswell",
  "Stonebeck",
  "Thornley",
];
const TRADES = ["Foods", "Hotels", "Clinics"];

/** A made-up name for each of the sample's 60 customers. */
export function customerName(customer: number): string {
  return `${PLACES[customer % PLACES.length]!} ${TRADES[Math.floor(customer / PLACES.length) % TRADES.length]!}`;
}
