"""A record before its links: what the grammar read, and what links need to know."""

from attrs import frozen

from arnews import Span
from arnews_casualties.value import Casualty, Location

__all__ = ["Draft"]


@frozen(eq=False)
class Draft:
    """A record, its place, and what its links need to know."""

    span: Span
    value: Casualty
    rule: str
    start: int
    """Its first token."""
    group_stop: int
    """The token after its victims."""
    parent: "Draft | None" = None
    definite: bool = False
    heading: bool = False
    total: bool = False
    """Whether it is a toll: «عدد القتلى»."""
    others: bool = False
    """Whether «و» or a word says that these are other people than those before."""
    everybody: bool = False
    """Whether it counts all who were there, by no number: «جميع من كانوا على متنه»."""
    owned: bool = False
    """Whether they are the people of who says so: «خمسة من أفرادها»."""
    of_whom: bool = False
    """Whether it is told of some of them: «من بين 127 ألف نازح، بقي 74 ألفا في الفاشر»."""
    counts_all: bool = False
    """Whether a number says how many all who were there are: «جميع من كانوا على متنها، وعددهم 71»."""
    drowned: bool = False
    """Whether it is told of them that they drowned: «توفوا غرقا»."""
    road: bool = False
    """Whether accidents of traffic did it: «في 36 حادث سير»."""
    deed: str = ""
    """What was done to them, where the word for it names more than that they died: «أعدم»."""
    uncounted: bool = False
    """Whether nobody could count them yet: «ما زال ضحايا تحت الركام»."""
    bodies: bool = False
    """Whether their bodies are told of: «انتشال جثتين»."""
    family: str = ""
    """What sort of event did it: nature, accident, violence, disease; "" where the words do not tell."""
    period: bool = False
    """Whether it counts those of several days: «خلال ثلاثة أيام»."""
    country: str | None = None
    """The country for whose authorities somebody says so who names no place: «وزارة الصحة السورية»."""
    spread: bool = False
    """Whether it counts over a wide place: «عدة ولايات»."""
    others_of_event: bool = False
    """Whether they are others than those of the other kind right before: «قتل 4 وأصيب 5 آخرون»."""
    again: bool = False
    """Whether it is told of another event: «في هجوم آخر»."""
    turned_at: int = -1
    """The token where the text last turned to other events, which may go on: «من جهة أخرى»."""
    since: bool = False
    """Whether it counts since a date: «منذ 2003»."""
    closed: str = ""
    """The day that was over when it was told, up to which it counts: «حتى يوم أمس»."""
    earlier: bool = False
    """Whether it is a figure given before: «وكانت حصيلة سابقة»."""
    known: int | None = None
    """How many are known of whom these are some: «49 من القتلى الـ82»."""
    nth: int = 0
    """By what place in a row one more is counted: 5 of «عسكري خامس»."""
    of_them: bool = False
    """Whether «منهم» says that they are some of those told of."""
    rest: bool = False
    """Whether they are the others of those who are known: «الـ32 الآخرون»."""
    recalled: bool = False
    """Whether the sentence goes back to what somebody had said: «وكانت الشرطة أفادت السبت بمقتل 59»."""
    given_before: bool = False
    """Whether it is said to have been given earlier, whatever figure it is: «قالت في وقت سابق إن الحصيلة بلغت 78»."""
    outcome: bool = False
    """Whether it is told as all that came of what happened: «أسفر الحادث عن مصرع سيدة»."""
    fresh: bool = False
    """Whether they are said to be new ones of their day: «6 وفيات جديدة»."""
    increase: bool = False
    """Whether it came on top of a toll: «بزيادة ثمانية»."""
    lowered: bool = False
    """Whether a toll is said to be less than was thought: «خفضت الوزارة الحصيلة إلى 93»."""
    grown: bool = False
    """Whether it is a toll that is said to have risen, and not only what it came to: «ارتفع العدد إلى»."""
    contrast: bool = False
    """Whether its clause sets it against the one before: «لكن», «فيما»."""
    begins_joined: bool = False
    """Whether «و» begins it: «وقتل ثلاثة»."""
    besides: bool = False
    """Whether its sentence opens with «كما», by which it adds to what was told."""
    listed: bool = False
    """Whether a list goes on with it: «و(9) في الزيدية»."""
    local: bool = False
    """Whether who says so speaks for a town or a province: «والي أضنة»."""
    postposed: bool = False
    """Whether who says so stands right behind it: «بحسب الوزارة»."""
    named: Span | None = None
    """The name of the one it happened to."""
    name: str = ""
    source: str = ""
    """Who says so, in his words."""
    place_text: str = ""
    world: bool = False
    """Whether people all over the world are counted."""
    office: tuple[Location, ...] = ()
    """The town or province that who says so speaks for: «حاكم مقاطعة بيلغورود»."""
    storm: str = ""
    """The name of the storm that did it: «كالمايجي»."""
    told_at: tuple[Location, ...] = ()
    """Where the record right before was placed, with which one that places nothing itself goes on."""
    setting: tuple[Location, ...] = ()
    """Where a record that names no place goes on with what was told right before."""
    placed: bool = True
    """Whether the words tell that it happened there, and the name does not only stand in the sentence."""
    victim: str = ""
    """The noun of the victims, folded."""
    accident: str = ""
    """What sort of accident did it, where it is told of as a new one: «حادث تصادم»."""
    any_cause: bool = False
    """Whether its cause is «الحادث», which may be anything told of before."""
    known_cause: bool = False
    """Whether its cause has the article, as one that was told of: «في الهجوم»."""
    background: bool = False
    """Whether the sentence goes back to another day: «وكان عشرة قتلوا الأحد»."""
    of_past_period: bool = False
    """Whether it counts all of a year or month that is over: «وخلال العام الماضي، وصل العدد إلى 230»."""
    old: bool = False
    """Whether its date lies so long before the publication that it is another event."""
    doer: bool = False
    """Whether it is who did it that came to harm: «وقتل المهاجم»."""
    received: bool = False
    """Whether it counts those that a hospital took in: «استقبل المستشفى 18 جثة»."""
    heaviest: bool = False
    """Whether it is told as the largest of several that were counted before: «أثقل حصيلة سجلت بولاية المسيلة»."""
    unclear: Span | None = None
    """«لم يتضح ما إذا كانوا من بين»: the words, where they stand before it."""

    @property
    def is_toll(self) -> bool:
        """Whether it takes in what was counted before."""
        return self.value.running or self.total

    @property
    def is_vague(self) -> bool:
        """Whether no number says how many of them."""
        count = self.value.count
        return count.qualifier in ("vague", "none") or (count.low is None and count.best is None)
