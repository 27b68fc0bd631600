package io.certwatch.catalogue.edition.atom;

import static io.certwatch.catalogue.edition.EditionFixture.NOON;
import static io.certwatch.catalogue.edition.EditionFixture.published;
import static io.certwatch.catalogue.edition.EditionFixture.statutory;
import static io.certwatch.catalogue.edition.EditionFixture.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.EditionNews.Item;
import io.certwatch.catalogue.edition.Published;
import io.certwatch.platform.text.Language;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @ParameterizedTest
    @EnumSource
    void hasAllRequiredElementsEvenWithoutNews(Language language) throws Exception {
        var feed = feed(language);

        for (var required : List.of("id", "title", "updated", "author", "link")) {
            assertThat(feed.getElementsByTagNameNS(ATOM, required).getLength())
                    .as(required)
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksToItselfInItsLanguage(Language language) throws Exception {
        var self = (Element) feed(language).getElementsByTagNameNS(ATOM, "link").item(0);

        assertThat(self.getAttribute("href")).isEqualTo("/api/editions/feed.atom?language=" + language.code());
    }

    @Test
    void saysWhyAnEditionWithdrawsAnother() throws Exception {
        var wrong = statutory("2026-1", LocalDate.of(2026, 1, 1), null);
        var withdrawing = published(withdrawal(wrong, LocalDate.of(2026, 2, 1)), List.of());

        var summary = feed(Language.EN, new Item(withdrawing, Published.Step.PUBLISHED, NOON, List.of()))
                .getElementsByTagNameNS(ATOM, "summary")
                .item(0);

        assertThat(summary.getTextContent()).isEqualTo("an error");
    }

    private static Document feed(Language language, Item... items) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(AtomFeed.write(List.of(items), language)));
    }
}
