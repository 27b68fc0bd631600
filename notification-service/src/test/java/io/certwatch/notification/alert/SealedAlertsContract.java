package io.certwatch.notification.alert;

import static io.certwatch.notification.alert.Fixtures.COMPANY;
import static io.certwatch.notification.alert.Fixtures.NEW_EDITION;
import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.VENDOR;
import static io.certwatch.notification.alert.Fixtures.begun;
import static io.certwatch.notification.alert.Fixtures.held;
import static io.certwatch.notification.alert.Fixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertCounts.WaitingVendor;
import io.certwatch.notification.alert.Alerts.Position;
import io.certwatch.notification.alert.Alerts.Query;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tests of sealing, finding and settling alerts that every implementation of {@link Alerts} must pass. */
public interface SealedAlertsContract extends AlertStores {

    @Test
    default void sealsOnlyTheVersionThatWasRead() {
        add(ID, line("o1"));
        var read = alerts().find(ID).orElseThrow();
        add(ID, line("o2"));
        assertThat(seal(read.seal(SOMEBODY))).isFalse();
        assertThat(seal()).isTrue();
    }

    @Test
    default void sealsThoseOfSeveralThatAreAsTheyWereRead() {
        add(ID, line("o1"));
        var changed = beginPart(ID.next(), VENDOR, "o2");
        var read = alerts().find(List.of(ID, changed, ID.next().next()));
        add(changed, line("o3"));

        var sealed =
                alerts().seal(read.stream().map(alert -> alert.seal(SOMEBODY)).toList(), NOON);

        assertThat(read).extracting(Alert::id).containsExactlyInAnyOrder(ID, changed);
        assertThat(sealed).containsExactly(ID);
        assertThat(alerts().find(ID)).map(Alert::status).contains(AlertStatus.PLANNED);
        assertThat(alerts().find(changed)).map(Alert::status).contains(AlertStatus.COLLECTING);
    }

    @Test
    default void isDueUntilDispatched() {
        open().setDue(Map.of(open().progress(ID).orElseThrow(), NOON.plusSeconds(60)));
        assertThat(alerts().due(NOON)).isEmpty();
        add(ID, line("o1"));
        seal();
        assertThat(alerts().due(NOON)).containsExactly(ID);
        alerts().markDispatched(ID);
        assertThat(alerts().due(NOON.plusSeconds(100))).isEmpty();
    }

    @Test
    default void findsAlertsThatWaitForAContact() {
        add(ID, line("o1"));
        seal(alerts().find(ID).orElseThrow().seal(List.of()));
        assertThat(alerts().withoutContact(COMPANY, VENDOR)).containsExactly(ID);
        assertThat(alerts().withoutContact("other", VENDOR)).isEmpty();
        assertThat(alerts().withoutContact()).containsExactly(ID);
    }

    @Test
    default void countsAlertsAndTheVendorsThatWaitForAContact() {
        add(ID, line("o1"));
        add(ID, line("o2"));
        open().takeOut(ID, List.of("o2"));
        sealWithoutContact(ID);
        waiting("small-cn", "o3");
        waiting("large-cn", "o4", "o5", "o6");
        waiting("large-cn", "o6");
        var sent = beginPart(ID.next(), VENDOR, "o7");
        seal(alerts().find(sent).orElseThrow().seal(SOMEBODY));
        alerts().settle(sent, "d1", Settlement.REACHED);
        open().begin(Alert.toStewards(held(), null, NOON), 0, NOON);

        var counts = alerts().counts(COMPANY, Set.of("large-cn", VENDOR));

        assertThat(counts.statuses()).isEqualTo(Map.of(AlertStatus.NO_CONTACT, 4L, AlertStatus.SENT, 1L));
        assertThat(counts.withoutContact())
                .containsExactly(
                        new WaitingVendor("large-cn", 2, 3, true),
                        new WaitingVendor(VENDOR, 1, 1, true),
                        new WaitingVendor("small-cn", 1, 1, false));
        assertThat(alerts().counts("other", Set.of())).isEqualTo(new AlertCounts(Map.of(), List.of()));
    }

    @Test
    default void countsVendorsThatNoMessageReachesAnyMore() {
        ended(beginPart(ID, VENDOR, "o1"), Settlement.BOUNCED);
        ended(beginPart(ID.next(), VENDOR, "o2"), Settlement.NOT_REACHED);
        ended(beginPart(ID.next().next(), VENDOR, "o3"), Settlement.REACHED);
        var told = AlertId.of(COMPANY, NEW_EDITION, "told-cn");
        ended(beginPart(told, "told-cn", "o4"), Settlement.REACHED);

        assertThat(alerts().counts(COMPANY, Set.of()).withoutContact())
                .containsExactly(new WaitingVendor(VENDOR, 2, 2, false), new WaitingVendor("told-cn", 0, 0, false));
        assertThat(alerts().counts(COMPANY, Set.of(VENDOR, "told-cn")).withoutContact())
                .isEmpty();
    }

    private void ended(AlertId id, Settlement settlement) {
        seal(alerts().find(id).orElseThrow().seal(SOMEBODY));
        alerts().settle(id, "d1", settlement);
    }

    private void waiting(String vendor, String... obligations) {
        var first = AlertId.of(COMPANY, NEW_EDITION, vendor);
        var begun = beginPart(alerts().find(first).isPresent() ? first.next() : first, vendor, obligations);
        sealWithoutContact(begun);
    }

    private void sealWithoutContact(AlertId alert) {
        seal(alerts().find(alert).orElseThrow().seal(List.of()));
    }

    @Test
    default void isSentWhenTheLastDeliveryIsSettled() {
        add(ID, line("o1"));
        seal();
        assertThat(alerts().settle(ID, "d1", Settlement.REACHED)).contains(AlertStatus.SENT);
        assertThat(alerts().settle(ID, "d1", Settlement.REACHED)).isEmpty();
        assertThat(alerts().find(ID)).map(Alert::status).contains(AlertStatus.SENT);
    }

    @Test
    default void settlesTheOnlyDeliveryAsItSettlesTheLast() {
        add(ID, line("o1"));
        seal();
        assertThat(alerts().settleOnly(ID, "d1", Settlement.NOT_REACHED)).contains(AlertStatus.GIVEN_UP);
        assertThat(alerts().settleOnly(ID, "d1", Settlement.NOT_REACHED)).isEmpty();
        assertThat(alerts().find(ID)).map(Alert::status).contains(AlertStatus.GIVEN_UP);
    }

    @Test
    default void waitsForTheOthersIfTheDeliveryIsNotTheOnlyOne() {
        add(ID, line("o1"));
        seal();
        alerts().expect(ID, 2);
        assertThat(alerts().settleOnly(ID, "d1", Settlement.NOT_REACHED)).isEmpty();
        assertThat(alerts().find(ID)).map(Alert::status).contains(AlertStatus.PLANNED);
        assertThat(alerts().settleOnly(ID, "d2", Settlement.REACHED)).contains(AlertStatus.SENT);
    }

    @Test
    default void isPlannedAgainForOtherRecipients() {
        var other = List.of(new Recipient("c2", "Wang", "wang@v.example", Language.ZH));
        add(ID, line("o1"));
        add(ID, line("o2"));
        seal();
        alerts().markDispatched(ID);
        alerts().settle(ID, "d1", Settlement.REACHED);
        var read = alerts().find(ID).orElseThrow();

        assertThat(alerts().resend(
                                read.resend(other, line -> line.obligation().equals("o2") ? line.takeOut() : line),
                                NOON))
                .isTrue();
        assertThat(alerts().resend(read.resend(other, UnaryOperator.identity()), NOON))
                .as("read before the first resend")
                .isFalse();

        var again = alerts().find(ID).orElseThrow();
        assertThat(again.status()).isEqualTo(AlertStatus.PLANNED);
        assertThat(again.recipients()).isEqualTo(other);
        assertThat(again.sending()).isEqualTo(new Sending(2, SOMEBODY));
        assertThat(activeLines()).containsExactly("o1");
        assertThat(alerts().due(NOON)).containsExactly(ID);
        assertThat(alerts().page(new Query(COMPANY, null, null, null), 5, null)).containsExactly(again.summary());
        assertThat(alerts().resend(again.resend(other, UnaryOperator.identity()), NOON))
                .as("it is under way")
                .isFalse();
        assertThat(alerts().settle(ID, "d2", Settlement.NOT_REACHED)).contains(AlertStatus.GIVEN_UP);
    }

    @Test
    default void pagesNewestFirstWithinACompany() {
        var later = new Alert(
                ID.next(),
                new AlertContent.Obligations(VENDOR, List.of()),
                NEW_EDITION,
                AlertStatus.COLLECTING,
                List.of(),
                Sending.FIRST,
                null,
                NOON.plusSeconds(1),
                null,
                1);
        open().begin(later, 0, NOON);
        var all = new Query(COMPANY, null, null, null);
        var first = alerts().page(all, 1, null);
        assertThat(first).extracting(AlertSummary::id).containsExactly(ID.next());
        var position =
                new Position(first.getLast().createdAt(), first.getLast().id().value());
        assertThat(alerts().page(all, 5, position)).extracting(AlertSummary::id).containsExactly(ID);
        assertThat(alerts().page(new Query("other", null, null, null), 5, null)).isEmpty();
        assertThat(alerts().page(new Query(COMPANY, AlertStatus.SENT, null, null), 5, null))
                .isEmpty();
        assertThat(alerts().page(collecting(VendorFilter.of(VENDOR)), 5, null)).hasSize(2);
        assertThat(alerts().page(
                                collecting(VendorFilter.containing(
                                        VENDOR.substring(1).toUpperCase(Locale.ROOT))),
                                5,
                                null))
                .hasSize(2);
        assertThat(alerts().page(collecting(VendorFilter.of(VENDOR.substring(1))), 5, null))
                .isEmpty();
        assertThat(alerts().page(collecting(VendorFilter.containing(".")), 5, null))
                .as("no character has a special meaning")
                .isEmpty();
        assertThat(alerts().page(new Query(COMPANY, null, null, NEW_EDITION.id()), 5, null))
                .isNotEmpty();
        assertThat(alerts().page(new Query(COMPANY, null, null, "another"), 5, null))
                .isEmpty();
    }

    private static Query collecting(VendorFilter vendor) {
        return new Query(COMPANY, AlertStatus.COLLECTING, vendor, null);
    }

    @Test
    default void countsTheLinesInLists() {
        add(ID, line("o1"));
        add(ID, line("o2"));
        add(ID, line("o3"));
        open().takeOut(ID, List.of("o2"));
        seal();
        assertThat(alerts().page(new Query(COMPANY, null, null, null), 5, null))
                .containsExactly(alerts().find(ID).orElseThrow().summary())
                .extracting(AlertSummary::lineCount)
                .containsExactly(2);
    }

    @Test
    default void restoresSourceNewsAndSeparatesItFromCompanies() {
        var notice = Alert.toStewards(held(), null, NOON);
        open().begin(notice, 0, NOON);
        assertThat(alerts().find(notice.id())).contains(notice);
        assertThat(alerts().page(new Query(AlertId.STEWARDS, null, null, null), 5, null))
                .containsExactly(notice.summary());
        assertThat(alerts().page(new Query(COMPANY, null, null, null), 5, null))
                .extracting(AlertSummary::id)
                .containsExactly(ID);
    }

    @Test
    default void restoresSourceNewsWithoutOptionalFields() {
        var news = held();
        var bare = new SourceNews(
                news.source(),
                10,
                news.kind(),
                news.name(),
                news.address(),
                news.publishes(),
                news.sentence(),
                List.of(),
                List.of(),
                null,
                new SourceNews.Links(null, null, null),
                NOON);
        var notice = Alert.toStewards(bare, null, NOON);
        open().begin(notice, 0, NOON);
        assertThat(alerts().find(notice.id())).contains(notice);
    }
}
