"""Finding personal data and secrets, and hiding them behind pseudonyms."""
