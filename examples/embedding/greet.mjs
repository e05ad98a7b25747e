export const languages = ['en', 'fr'];

export function greet(name, language = 'en') {
  return `${language === 'fr' ? 'Bonjour' : 'Hello'}, ${name}! It is ${hour()}:00 at the host.`;
}

export async function greetLater(name) {
  await new Promise(resolve => setTimeout(resolve, 10));
  return greet(name, 'fr');
}
