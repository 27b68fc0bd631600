package io.certwatch.notification.inbox;

import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.listedForOthers;
import static io.certwatch.notification.alert.Fixtures.withNews;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertLine.News;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.notification.naming.InMemoryPartyNames;
import io.certwatch.notification.vocabulary.BilingualText;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of obligations becomes an item of the inbox. */
class CollectInboxItemsTest {

    private final List<InboxItem> saved = new ArrayList<>();
    private final CollectInboxItems collect =
            new CollectInboxItems(savingAll(), Duration.ofDays(90), () -> Fixtures.NOON);

    private InboxItems savingAll() {
        return (InboxItems) Proxy.newProxyInstance(
                InboxItems.class.getClassLoader(), new Class<?>[] {InboxItems.class}, (_, called, with) -> {
                    if (called.getName().equals("find")) return List.of();
                    return saved.add((InboxItem) with[0]);
                });
    }

    @Test
    void tellsOfProofsWhoseNumberTheRegisterListsForOthers() {
        collect.onObligations(List.of(
                listedForOthers(line("o1"), AlertCause.Kind.CERTIFICATE),
                listedForOthers(line("o2"), AlertCause.Kind.CERTIFICATE)));

        assertThat(saved).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxItem.Kind.PROOF_ENDS);
            assertThat(item.facts()).containsEntry(InboxItem.WHAT, "UPDATED").doesNotContainKey(InboxItem.DAY);
            assertThat(item.obligations()).containsExactly("o1", "o2");
        });
    }

    @Test
    void saysWhyAnObligationWasOpenedAgain() {
        var suspended = new BilingualText("证书C-9已被暂停", "C-9 is suspended");
        var again = withNews(line("o1"), News.REOPENED, suspended);
        collect.onObligations(List.of(Fixtures.change(Transition.REOPENED, again)));

        var item = saved.getFirst();
        assertThat(title(item))
                .isEqualTo(new BilingualText(
                        "“下一代防火墙”的义务重新打开：证书C-9已被暂停",
                        "The obligation of Firewall was" + " opened again: C-9 is suspended"));
        collect.onObligations(List.of(
                Fixtures.change(Transition.REOPENED, again),
                Fixtures.change(Transition.REOPENED, withNews(line("o2"), News.REOPENED, suspended))));
        assertThat(title(saved.getLast()).en())
                .as("of several")
                .startsWith("2 obligations")
                .doesNotContain("C-9");
    }

    @Test
    void saysWhatTheRegisterNowSaysOfAnEndedProof() {
        var revoked = new BilingualText("证书C-9已被撤销", "C-9 was revoked");
        collect.onObligations(
                List.of(Fixtures.change(Transition.LAPSE_CHANGED, withNews(line("o1"), News.REOPENED, revoked))));

        assertThat(title(saved.getFirst()))
                .isEqualTo(new BilingualText(
                        "“下一代防火墙”已失效的证明材料：证书C-9已被撤销", "The ended proof of Firewall: C-9 was revoked"));
    }

    @Test
    void namesAnEditionByItsAnnouncement() {
        collect.onEdition(new EditionNews(
                "2023-2",
                EditionNews.What.PUBLISHED,
                new BilingualText("目录", "Catalogue"),
                EditionNews.Force.STATUTORY,
                null,
                Fixtures.NOON));

        assertThat(title(saved.getFirst()))
                .isEqualTo(
                        new BilingualText("已发布：目录（2023年第2号公告）", "Published: Catalogue (Announcement No. 2 of 2023)"));
    }

    private static BilingualText title(InboxItem item) {
        return new InboxNotices(new InMemoryPartyNames())
                .of("demo", List.of(item))
                .getFirst()
                .title();
    }

    @Test
    void repeatsItNotWithWhatIsUpdatedLater() {
        collect.onObligations(List.of(
                listedForOthers(line("o1"), AlertCause.Kind.IMPORT), Fixtures.change(Transition.UPDATED, line("o2"))));

        assertThat(saved).isEmpty();
    }
}
