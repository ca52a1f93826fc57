package dev.aimo.adapter.rest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "filename=\"a.png\" | a.png",
        "filename=\"a;b.png\" | a;b.png",
        "filename=\"a\\\"b.png\" | a\"b.png",
        "filename=\"C:\\dir\\a.png\" | C:\\dir\\a.png",
        "filename=\"C:\\\\dir\\\\a.png\" | C:\\dir\\a.png",
        "filename=a.png | a.png",
        "filename= \"a.png\" ; x=y | a.png",
        "FileName=\"a.png\" | a.png",
        "filename=\"x.png\"; filename*=UTF-8''%E7%85%A7.png | 照.png",
        "filename*=UTF-8''%E7%85%A7.png; filename=\"x.png\" | 照.png",
        "filename*=utf-8'zh'a%20b+c.png | a b+c.png",
        "filename*=UTF-8''%ZZ; filename=\"x.png\" | x.png",
        "filename*=UTF-16''%ZZ; filename=\"x.png\" | x.png",
        "filename*=nonsense; filename=\"x.png\" | x.png",
        "filename=\"first.png\"; filename=\"second.png\" | first.png",
        "filename=\"=?UTF-8?B?5paH?=\" | =?UTF-8?B?5paH?=",
        "filename=\"open end | open end"
      })
  void findsTheNameOfTheFile(String parameter, String name) {
    assertThat(part("Content-Disposition: form-data; name=\"file\"; " + parameter).fileName())
        .contains(name);
  }

  @Test
  void takesAnEmptyNameForAFileAndNoNameForAValue() {
    assertThat(part("content-disposition:form-data;name=a;filename=\"\"").fileName()).contains("");
    assertThat(part("Content-Disposition: form-data; name=a; filename=").fileName()).contains("");
    assertThat(part("Content-Disposition: form-data; name=a").fileName()).isEmpty();
    assertThat(part("Content-Disposition: form-data; name=a; filename").fileName()).isEmpty();
  }

  @Test
  void takesNothingInAQuotedTextForAParameter() {
    Part part = part("Content-Disposition: form-data; name=\"a; filename=\\\"x\\\"\"");
    assertThat(part.field()).isEqualTo("a; filename=\"x\"");
    assertThat(part.fileName()).isEmpty();
  }

  @Test
  void keepsTheTypeThatIsDeclared() {
    String head = "Content-Disposition: form-data; name=a\r\nCONTENT-TYPE:  text/plain; x=y\r\n";
    assertThat(part(head).type()).isEqualTo("text/plain; x=y");
    assertThat(part("Content-Disposition: form-data; name=a").type()).isEmpty();
  }

  @Test
  void findsNoPartWithoutAField() {
    assertThat(Part.parse("Content-Disposition: form-data")).isEmpty();
    assertThat(Part.parse("Content-Disposition: form-data; filename=a")).isEmpty();
    assertThat(Part.parse("Content-Type: text/plain")).isEmpty();
    assertThat(Part.parse("")).isEmpty();
    assertThat(Part.parse(";=;=\"")).isEmpty();
  }

  private static Part part(String head) {
    return Part.parse(head).orElseThrow();
  }
}
