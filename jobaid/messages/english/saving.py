"""What is said of writing down what happens at the desk."""

TEXTS = {
    "saving.failing": "Not saved. {reason}",
    "saving.goes-on": "The call goes on where it was.",
    "saving.goes-on-at": "The call goes on where it was. Next: {next}",
    "saving.understood": "Understood",
}
