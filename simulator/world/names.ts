/** Given names and family names of many origins; combined they name up to 6,400 people apart. */
export const GIVEN_NAMES = [
  'Amara', 'Lukas', 'Sofia', 'Mehmet', 'Chloe', 'Kwame', 'Yuki', 'Ines', 'Mateusz', 'Priya',
  'Jonas', 'Leila', 'Diego', 'Freya', 'Omar', 'Hanna', 'Thabo', 'Giulia', 'Minh', 'Elif',
  'Noah', 'Zofia', 'Rafael', 'Aisha', 'Emil', 'Katarina', 'Samuel', 'Nadia', 'Björn', 'Mei',
  'Carlos', 'Anouk', 'Ivan', 'Fatima', 'Sean', 'Lena', 'Arjun', 'Marta', 'Theo', 'Salma',
  'Viktor', 'Camille', 'Kofi', 'Astrid', 'Hugo', 'Ling', 'Pedro', 'Ewa', 'Malik', 'Clara',
  'Tomasz', 'Rosa', 'Deniz', 'Helena', 'Jamal', 'Ingrid', 'Paulo', 'Sanne', 'Nikos', 'Yara',
  'Oskar', 'Beatriz', 'Tariq', 'Maja', 'Felix', 'Noor', 'Andrei', 'Lucía', 'Kenji', 'Greta',
  'Bruno', 'Selin', 'Patrick', 'Dalia', 'Milan', 'Rania', 'Anton', 'Joana', 'Cian', 'Aylin',
] as const;

export const FAMILY_NAMES = [
  'Okafor', 'Schneider', 'Rossi', 'Yılmaz', 'Dubois', 'Mensah', 'Tanaka', 'Silva', 'Kowalski', 'Sharma',
  'Weber', 'Haddad', 'Fernández', 'Lindqvist', 'Hassan', 'Novak', 'Dlamini', 'Bianchi', 'Nguyen', 'Demir',
  'Becker', 'Wójcik', 'Costa', 'Rahman', 'Andersen', 'Horvat', 'Adeyemi', 'Karim', 'Svensson', 'Chen',
  'García', 'de Vries', 'Petrov', 'Benali', 'Murphy', 'Fischer', 'Patel', 'Nowak', 'Laurent', 'Mansour',
  'Popescu', 'Moreau', 'Owusu', 'Nilsson', 'Martins', 'Zhang', 'Almeida', 'Zieliński', 'Diallo', 'Hofmann',
  'Lewandowski', 'Romero', 'Kaya', 'Jensen', 'Williams', 'Berg', 'Santos', 'Jansen', 'Papadopoulos', 'Khoury',
  'Keller', 'Ramos', 'Malik', 'Jovanović', 'Wagner', 'Bakker', 'Ionescu', 'Torres', 'Sato', 'Virtanen',
  'Ferrari', 'Aydın', 'Byrne', 'Nasser', 'Marković', 'Aziz', 'Hoffmann', 'Pereira', 'Walsh', 'Çelik',
] as const;

export const QUEUE_NAMES = [
  'Sales DE', 'Retention', 'Field Service', 'Moves and Tariffs', 'Collections', 'Welcome Desk', 'Billing',
  'Outage Line', 'Sales AT', 'Sales UK', 'Solar Advice', 'Heat Pumps', 'Business Accounts', 'Complaints',
  'Meter Readings', 'Partner Support',
] as const;

export const CAMPAIGN_NAMES = [
  'Green power upgrade', 'Heat pump check', 'Contract extension', 'Direct debit switch', 'Price guarantee offer',
  'Solar roof survey', 'Dormant accounts', 'Service satisfaction', 'Boiler cover', 'Night tariff', 'Wallbox offer',
  'Moving home follow-up', 'Annual reading', 'Efficiency advice', 'Paperless billing', 'Refer a neighbour',
] as const;

export const REGION_NAMES = ['North', 'South', 'East', 'West', 'Coast', 'Alps', 'Rhine', 'Capital'] as const;

export const DEPARTMENTS = ['Customer Sales', 'Customer Care', 'Receivables', 'Field Planning'] as const;
export const TITLES = ['Customer advisor', 'Senior advisor', 'Retention specialist', 'Field coordinator'] as const;
