package dev.aimo.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StemTest {

  @ParameterizedTest
  @CsvSource({
    "caresses,caress",
    "ponies,poni",
    "ties,ti",
    "caress,caress",
    "cats,cat",
    "flies,fli",
    "mules,mule"
  })
  void takesPluralsBack(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "feed,feed",
    "agreed,agre",
    "plastered,plaster",
    "bled,bled",
    "motoring,motor",
    "sing,sing",
    "conflated,conflat",
    "troubled,troubl",
    "sized,size",
    "hopping,hop",
    "tanned,tan",
    "falling,fall",
    "hissing,hiss",
    "fizzed,fizz",
    "failing,fail",
    "filing,file",
    "running,run",
    "denied,deni",
    "disabled,disabl"
  })
  void takesPastAndPresentBack(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({"happy,happi", "sky,sky", "by,by", "enjoy,enjoi"})
  void treatsAFinalYAsAnI(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "relational,relat",
    "conditional,condit",
    "rational,ration",
    "valency,valenc",
    "hesitancy,hesit",
    "digitizer,digit",
    "conformably,conform",
    "radically,radic",
    "differently,differ",
    "vilely,vile",
    "analogously,analog",
    "vietnamization,vietnam",
    "predication,predic",
    "operator,oper",
    "feudalism,feudal",
    "decisiveness,decis",
    "hopefulness,hope",
    "callousness,callous",
    "formality,formal",
    "sensitivity,sensit",
    "sensibility,sensibl",
    "relativity,rel"
  })
  void takesDoubleEndingsApart(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "triplicate,triplic",
    "formative,form",
    "formalize,formal",
    "electricity,electr",
    "electrical,electr",
    "hopeful,hope",
    "goodness,good",
    "generalizations,gener",
    "oscillators,oscil",
    "abilities,abil"
  })
  void takesOneEndingOffAfterAnother(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "revival,reviv",
    "allowance,allow",
    "inference,infer",
    "airliner,airlin",
    "gyroscopic,gyroscop",
    "adjustable,adjust",
    "defensible,defens",
    "irritant,irrit",
    "replacement,replac",
    "adjustment,adjust",
    "agreement,agreement",
    "dependent,depend",
    "adoption,adopt",
    "decision,decis",
    "homologou,homolog",
    "communism,commun",
    "activate,activ",
    "angularity,angular",
    "homologous,homolog",
    "effective,effect",
    "bowdlerize,bowdler"
  })
  void takesLongWordsLastEndingOff(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "probate,probat",
    "rate,rate",
    "cease,ceas",
    "controlling,control",
    "rolling,roll",
    "roll,roll"
  })
  void tidiesTheEndUp(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "connected", "connecting", "connection", "connections"})
  void bringsAFamilyTogether(String word) {
    assertThat(Stem.of(word)).isEqualTo("connect");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "is", "as", "\u00FCbers", "x25s", "m\u00E9tros", "\u0440\u0443\u0441"})
  void leavesWhatIsShortOrNotEnglish(String word) {
    assertThat(Stem.of(word)).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "sssss", "eeeeed", "inging", "ing"})
  void takesAnyLetters(String word) {
    assertThat(Stem.of(word)).isNotEmpty();
  }
}
