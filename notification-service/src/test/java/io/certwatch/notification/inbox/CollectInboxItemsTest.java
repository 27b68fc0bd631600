package io.certwatch.notification.inbox;

import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.listedForOthers;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.ObligationChange.Transition;
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
    void repeatsItNotWithWhatIsUpdatedLater() {
        collect.onObligations(List.of(
                listedForOthers(line("o1"), AlertCause.Kind.IMPORT), Fixtures.change(Transition.UPDATED, line("o2"))));

        assertThat(saved).isEmpty();
    }
}
