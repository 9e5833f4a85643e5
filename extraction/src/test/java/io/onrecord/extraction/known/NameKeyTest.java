package io.onrecord.extraction.known;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "Bashar al-Assad, Bashar Assad",
        "Bashar al-Assad, Bashar Al Assad",
        "Bashar al-Assad, BASHAR AL-ASSAD",
        "Bashar al-Assad, Bachar el-Assad",
        "Ja’afari, Jaafari",
        "Ja'afari, Jafari",
        "Bashar Ja’afari, Bashar al-Jaafari",
        "Mohammed Khan, Muhammad Khan",
        "Kareem Nasser, Karim Nasir",
        "Sergei Lavrov, Sergey Lavrov",
        "Sergei Lavrov, Mr. Sergey Lavrov",
        "Sergei Lavrov, Foreign Minister Sergei Viktorovich Lavrov",
        "Vladimir Putin, President Vladimir Putin",
        "Vladimir Putin, Vladimir V. Putin",
        "Mr Putin, Putin",
        "Hisham Merouan, Hisham Merouane",
        "Energy Minister Fedor Malinin, Fedor Malinin",
        "Volodymyr Zelenskyy, Volodymyr Zelensky",
        "Volodymyr Zelenskyy, Volodymyr Zelenskiy",
        "Yevgeny Prigozhin, Evgeny Prigozhin",
        "Boris Yeltsin, Boris Eltsin",
        "Recep Tayyip Erdoğan, Recep Tayyip Erdogan",
        "Ban Ki-moon, Ban Ki Moon",
        "Staffan de Mistura, Staffan De Mistura",
        "Joris van der Meel, Joris Vandermeel",
        "Jean-Yves Le Drian, Jean Yves Le Drian",
        "Hélène Vautrin, Helene Vautrin",
        "Walid al-Moallem, Waleed Moallem",
        "Qasim al-Ruwan, Qassim Ruwan",
        "Muammar Gaddafi, Moammar Gaddafi",
        "Tartous, Tartus",
        "Arkady Velshin, Arkadij Welschin",
        "Ivanov, Ivanoff",
        "Donald Trump, Donald J. Trump",
        "Putin’s, Putin"
    })
    void twoSpellingsOfOneNameHaveOneKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "Nadia Korsak, Yegor Korsak",
        "George Bush, George Bush Jr.",
        "Li Wei, Li Wen",
        "Wu Li, Vu Li",
        "Jackie Chan, Jackie Shan",
        "Imran Khan, Imran Han",
        "Hassan Nasrallah, Hussein Nasrallah",
        "Al Gore, Gore",
        "Anna Howe, Anna Hove",
        "Viktor Orban, Viktor Urban",
        "Ivan Petrov, Ivana Petrova",
        "Qasim al-Ruwan, Jaber al-Ruwan",
        "Ali Hassan, Ali Hussein",
        "Lev Tamarin, Lev Tamerin"
    })
    void differentNamesHaveDifferentKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest(name = "the surname of {0} is that of {1}")
    @CsvSource({
        "Vladimir Putin, Mr Putin",
        "Bashar al-Assad, Assad",
        "Joris van der Meel, van der Meel",
        "Osama bin Laden, bin Laden",
        "Martin King Jr., King"
    })
    void theSurnameAloneIsFound(String full, String surname) {
        assertThat(NameKey.of(full).surname()).isEqualTo(NameKey.of(surname).value());
    }

    @ParameterizedTest
    @CsvSource({"Mr", "'  '", "Dr.", "'-'"})
    void nothingIsLeftOfATitleAlone(String title) {
        assertThat(NameKey.of(title).isEmpty()).isTrue();
    }
}
