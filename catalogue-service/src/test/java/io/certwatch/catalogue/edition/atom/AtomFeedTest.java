package io.certwatch.catalogue.edition.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @ParameterizedTest
    @EnumSource
    void hasAllRequiredElementsEvenWithoutNews(Language language) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(AtomFeed.write(List.of(), language)));

        for (var required : List.of("id", "title", "updated", "author", "link")) {
            assertThat(feed.getElementsByTagNameNS(ATOM, required).getLength())
                    .as(required)
                    .isEqualTo(1);
        }
    }
}
