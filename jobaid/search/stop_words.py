"""The commonest words of a language: they say little about a question, except for those that ask it."""

from dataclasses import dataclass

from jobaid.search.normalise import strip_accents

_QUESTIONS = {
    "en": "what how when where who whose which why",
    "es": "qué cómo cuándo dónde quién cuál cuánto cuánta cuántos cuántas",
    "fr": "que quoi comment quand où qui quel quelle quels quelles pourquoi combien",
    "de": "was wie wann wo wer wem wen welche welcher welches warum wieso wohin woher wieviel",
    "pt": "que como quando onde quem qual quais quanto quanta quantos quantas",
    "it": "che cosa come quando dove chi quale quali perché quanto quanta quanti quante",
    "nl": "wat hoe wanneer waar wie welke waarom hoeveel",
}
_OTHERS = {
    "en": "a about after all also am an and any are as at be because been before being both but by can could did do "
    "does doing done dont each for from get got had has have having he her here hers him his i id if ill im in "
    "into is isnt it its ive just let like me more most my myself no nor not of off on once only or other our "
    "out over own please same she should so some such than thank thanks that thats the their them then there "
    "these they this those through to too under until up us very want was we were while will with would yes "
    "you your yours arent cant couldnt didnt doesnt hadnt hasnt havent ive ill lets shouldnt theres theyre wasnt "
    "werent wont wouldnt youd youll youre youve",
    "es": "a al algo ante con de del desde e el ella ellas ellos en es esa ese eso esta este esto está ha hay he la "
    "las le les lo los me mi mis muy más no nos o para pero por porque se ser si sin sobre son su sus también "
    "te tengo tu un una unas uno unos y ya yo",
    "fr": "à ai au aussi aux avec c ce ces cette d dans de des du elle elles en es est et été être eu il ils j je l "
    "la le les leur lui m ma mais me mes moi mon n ne nos notre nous on ou par pas plus pour qu s sa sans se "
    "ses si son sont sur t ta te tes ton tu un une vos votre vous y",
    "de": "ab aber als also am an auch auf aus bei bin bis bist da dann das dass dem den der des die doch du durch "
    "ein eine einem einen einer eines er es für habe haben hat ich ihm ihn ihr ihre im in ist ja kann kein "
    "keine können man mein meine meinem meinen meiner mich mir mit muss nach nicht noch nur oder schon sein "
    "seine sich sie sind so über um und uns unser vom von vor war weil werden wird wir zu zum zur",
    "pt": "a ao aos as até com da das de dela dele do dos e ela elas ele eles em entre era essa esse esta este está "
    "eu foi há isso isto já lhe mais mas me meu meus minha minhas muito na não nas nem no nos nós o os ou para "
    "pela pelo por porque se sem ser seu seus só sua suas também te tem tenho um uma você vocês",
    "it": "a ad agli ai al alla alle anche c che con da dal dalla degli dei del della delle di e è ed era gli ha hai "
    "hanno ho i il in io l la le lei li lo loro lui ma mi mia mie miei mio ne nei nel nella no noi non nostro "
    "o per più se sei si sono sta su sua sue sul sulla suo suoi ti tra tu tua tuo un una uno vi voi",
    "nl": "aan al als ben bij dan dat de den der die dit doch door dus een en er ge geen had heb hebben heeft het "
    "hij hun ik in is ja je jij kan kunnen maar me meer men met mij mijn moet na naar niet nog nu of om omdat "
    "ons onze ook op over te tot u uit uw van veel voor was we wel werd wij wil worden zal ze zich zij zijn zo "
    "zou",
}


@dataclass(frozen=True, slots=True)
class StopWords:
    """The folded stop words of a language: the words that ask, and all the others."""

    questions: frozenset[str]
    others: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.others or word in self.questions

    def all(self) -> frozenset[str]:
        """Give every stop word."""
        return self.questions | self.others


def stop_words(language: str) -> StopWords:
    """Give the stop words of a language; none for one that has no list here."""
    questions = _folded(_QUESTIONS.get(language, ""))
    return StopWords(questions, _folded(_OTHERS.get(language, "")) - questions)


def _folded(text: str) -> frozenset[str]:
    return frozenset(strip_accents(text).split())
