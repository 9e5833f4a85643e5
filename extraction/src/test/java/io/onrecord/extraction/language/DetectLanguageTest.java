package io.onrecord.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectLanguageTest {
    private static final DetectLanguage DETECT = DetectLanguage.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | The port of Karvel will stay open through the winter, Mayor Ana Brook said on Friday, adding that ships were waiting outside.
                    en | KARVEL, March 3. /Runa/. “We will not close the port,” the mayor told reporters. She said it was a matter of weeks.
                    ru | Порт Карвеля останется открытым всю зиму, заявила в пятницу мэр Анна Брук. По её словам, суда ждут на рейде.
                    uk | Порт Карвеля залишиться відкритим усю зиму, заявила в п'ятницю мерка Анна Брук. За її словами, судна чекають на рейді.
                    es | El puerto de Karvel seguirá abierto todo el invierno, dijo el viernes la alcaldesa Ana Brook, y añadió que los barcos esperan fuera.
                    fr | Le port de Karvel restera ouvert tout l'hiver, a déclaré vendredi la maire Ana Brook, ajoutant que les navires attendent dehors.
                    de | Der Hafen von Karvel bleibt den ganzen Winter über offen, sagte Bürgermeisterin Ana Brook am Freitag. Die Schiffe warten draußen.
                    nl | De haven van Karvel blijft de hele winter open, zei burgemeester Ana Brook vrijdag. De schepen wachten buiten op de ijsbreker.
                    it | Il porto di Karvel resterà aperto per tutto l'inverno, ha detto venerdì la sindaca Ana Brook, e le navi aspettano fuori.
                    pl | Port w Karvel pozostanie otwarty przez całą zimę, powiedziała w piątek burmistrz Ana Brook. Statki czekają na redzie.
                    tr | Karvel limanı bütün kış açık kalacak, dedi belediye başkanı Ana Brook cuma günü. Gemiler dışarıda bekliyor ve buz kalın.
                    zh | 卡维尔港整个冬天都将保持开放，市长安娜·布鲁克星期五表示。她说，船只正在港外等待，破冰船将于下周抵达。市议会上午开会讨论了冬季的安排，并批准了新的预算，市民对此表示欢迎，认为这是一个好消息，但也有人担心费用太高。
                    ar | سيبقى ميناء كارفيل مفتوحا طوال فصل الشتاء، قالت رئيسة البلدية آنا بروك يوم الجمعة. وأضافت أن السفن تنتظر في الخارج.
                    """)
    void languagesAreToldApart(String language, String text) {
        assertThat(DETECT.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Karvel", "12 345 678", "Ана Брук, Карвель", "Ana Brook, Karvel, 3 March 2024"})
    void ofTooLittleNothingIsSaid(String text) {
        assertThat(DETECT.of(text)).isNull();
    }

    @Test
    void englishNeedsNoModelAndTheModelIsAskedOfWhatIsNot() {
        DetectLanguage detect = new DetectLanguage(Set.of("the", "of"), text -> "asked");
        assertThat(detect.of("The port of the city ".repeat(10))).isEqualTo("en");
        assertThat(detect.of("Порт города остаётся открытым ".repeat(10))).isEqualTo("asked");
    }

    @Test
    void aLongTextIsLookedAtOnlyAtItsBeginning() {
        String russian = "Порт останется открытым всю зиму, заявила мэр. ".repeat(200);
        assertThat(DETECT.of(russian + "The port of the city will stay open. ".repeat(5_000)))
                .isEqualTo("ru");
    }
}
