"""From the customer's words to the entry that answers them. Import the pieces: nothing heavy is loaded here."""
