/** What the number itself says; the server checks it again. */
export type PeselFacts = { birth_on: string; sex: "female" | "male" };

/** Why a number that cannot be read is none. */
export function peselFault(typed: string): "pesel_length" | "pesel_digits" | "pesel_checksum" | "pesel_date" {
  const digits = typed.replace(/\s/g, "");
  if (!/^\d*$/.test(digits)) return "pesel_digits";
  if (digits.length !== 11) return "pesel_length";
  return fitsChecksum(digits) ? "pesel_date" : "pesel_checksum";
}

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
const centuries: Record<number, number> = { 80: 1800, 0: 1900, 20: 2000, 40: 2100, 60: 2200 };

/** Birth day and sex from a whole PESEL number, or null when it is not one. */
export function readPesel(typed: string): PeselFacts | null {
  const digits = typed.replace(/\s/g, "");
  if (!/^\d{11}$/.test(digits)) return null;
  if (!fitsChecksum(digits)) return null;
  const coded_month = Number(digits.slice(2, 4));
  const century = centuries[Math.floor(coded_month / 20) * 20];
  if (century === undefined) return null;
  const [year, month, day] = [century + Number(digits.slice(0, 2)), coded_month % 20, Number(digits.slice(4, 6))];
  const made = new Date(Date.UTC(year, month - 1, day));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return null;
  return { birth_on: made.toISOString().slice(0, 10), sex: Number(digits[9]) % 2 === 0 ? "female" : "male" };
}

function fitsChecksum(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (10 - (sum % 10)) % 10 === Number(digits[10]);
}
