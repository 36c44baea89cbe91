"""Units and requests for conversion in German, Chinese and Arabic.

The converter itself knows only English unit names.
"""

import re

_BY_UNIT = {
    "kilometer": ("kilometern", "公里", "千米", "كيلومتر", "كيلومترات", "كم"),
    "meter": ("metern", "米", "متر", "أمتار"),
    "centimeter": ("zentimeter", "zentimetern", "厘米", "سنتيمتر", "سم"),
    "millimeter": ("millimetern", "毫米", "مليمتر", "ملم"),
    "mile": ("meile", "meilen", "英里", "ميل", "أميال"),
    "foot": ("fuß", "fuss", "英尺", "قدم", "أقدام"),
    "inch": ("zoll", "英寸", "بوصة", "بوصات"),
    "yard": ("码", "ياردة"),
    "kilogram": ("kilo", "kilogramm", "公斤", "千克", "كيلوغرام", "كيلو", "كجم"),
    "gram": ("gramm", "克", "غرام", "جرام"),
    "pound": ("pfund", "磅", "رطل", "أرطال"),
    "ounce": ("unze", "unzen", "盎司", "أونصة"),
    "liter": ("litern", "升", "لتر", "لترات"),
    "gallon": ("gallone", "gallonen", "加仑", "غالون", "جالون"),
    "hour": ("stunde", "stunden", "小时", "ساعة", "ساعات"),
    "minute": ("minuten", "分钟", "دقيقة", "دقائق"),
    "second": ("sekunde", "sekunden", "秒", "ثانية", "ثواني"),
    "day": ("tag", "tage", "tagen", "天", "يوم", "أيام"),
    "week": ("woche", "wochen", "周", "星期", "أسبوع", "أسابيع"),
    "degC": ("grad celsius", "摄氏度", "درجة مئوية"),
    "degF": ("grad fahrenheit", "华氏度", "درجة فهرنهايت"),
    "km/hour": ("km/std", "公里每小时", "كم/ساعة"),
    "mile/hour": ("meilen pro stunde", "英里每小时", "ميل/ساعة"),
}
_ALIKE = (
    "km", "m", "cm", "mm", "kg", "g", "l", "h", "min", "s", "km/h", "mph", "°c", "°f", "c", "f",
)  # fmt: skip
"""Written the same way in all of these languages."""

_UNITS = {word: unit for unit, words in _BY_UNIT.items() for word in (*words, unit.casefold())}

_AMOUNT = r"(?P<amount>-?\d+(?:\.\d+)?)"
_SOURCE, _TARGET = r"(?P<source>\D+?)", r"(?P<target>\D+?)"
_CONVERSIONS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:rechne |konvertiere )?{_AMOUNT}\s*{_SOURCE} in {_TARGET}(?: um)?",
        rf"wie ?viele? {_TARGET} (?:sind|ist|hat|haben) {_AMOUNT}\s*{_SOURCE}",
        rf"{_AMOUNT}\s*{_SOURCE}(?:是|等于|有|换算成|转换为|合)(?:多少)?{_TARGET}",
        rf"كم {_TARGET} (?:في|يساوي) {_AMOUNT}\s*{_SOURCE}",
        rf"حو[ّ]?ل {_AMOUNT}\s*{_SOURCE} إلى {_TARGET}",
    )
)


def conversion(question: str) -> dict[str, float | str] | None:
    """The converter's arguments if `question` (in lower case) asks for a conversion, else None.

    Both units must be known: "3 Männer in einem Boot" is not a conversion.
    """
    text = re.sub(r"(?<=\d),(?=\d)", ".", question)
    for pattern in _CONVERSIONS:
        found = pattern.fullmatch(text)
        if found and (source := _unit(found["source"])) and (target := _unit(found["target"])):
            return {"amount": amount_of(found["amount"]), "source": source, "target": target}
    return None


def amount_of(number: str) -> float:
    """The value of a number in digits; an int if it has no decimal point."""
    return float(number) if "." in number else int(number)


def _unit(word: str) -> str:
    """The English unit name, or "" if `word` is not a unit.

    "Pfund" means the English pound here: nobody converts the German one, half a kilogram.
    """
    word = word.strip()
    return word if word in _ALIKE else _UNITS.get(word, "")
