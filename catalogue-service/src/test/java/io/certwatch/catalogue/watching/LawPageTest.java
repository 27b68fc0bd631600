package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.watching.WatchingInMemory.LAW;
import static io.certwatch.catalogue.watching.WatchingInMemory.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.watching.SourceNews.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A watched page of a law: stewards are told of its changes. */
class LawPageTest {

    private final WatchingInMemory watching = new WatchingInMemory();

    @BeforeEach
    void watch() {
        watching.watch(settings(LAW));
    }

    @Test
    void tellsWhichLinesHaveChanged() {
        watching.shows("law/page.html");

        var changed = watching.shows("law/amended.html");

        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed.figures())
                .extracting(VersionFigures::count, VersionFigures::added, VersionFigures::gone)
                .containsExactly(5, 2, 2);
        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.CHANGED);
        assertThat(watching.sources.told.getFirst().sentence().en())
                .isEqualTo("The page of the law is watched from now on; it has 5 lines.");
        assertThat(watching.sources.told.getLast().sentence().en())
                .isEqualTo("The page of the law has changed: 2 lines added, 2 removed. Added:"
                        + " 第二十五条:列入目录的设备和产品,先认证或者检测,再销售。 / 第四十二条:收集的用户信息应当保密。 Removed:"
                        + " 第二十三条:列入目录的设备和产品,先认证或者检测,再销售。 / 第四十条:收集的用户信息应当保密。 Draft a version of the law if the"
                        + " law itself has changed.");
        assertThat(watching.source().knowledge().newest())
                .isEqualTo(new NewestVersion(2, changed.finishedAt(), null, null, true));
    }

    @Test
    void tellsNothingIfOnlyTheDecorationChanges() {
        watching.shows("law/page.html");

        assertThat(watching.shows("law/decoration.html").outcome()).isEqualTo(Outcome.DECORATION_ONLY);
        assertThat(watching.told()).containsExactly(Kind.CHANGED);
    }

    @Test
    void holdsAPageThatAsksToSignIn() {
        watching.shows("law/page.html");

        var held = watching.shows("catalogue/login.html");

        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.reasons()).extracting(Reason::code).containsExactly("SIGN_IN");
    }
}
