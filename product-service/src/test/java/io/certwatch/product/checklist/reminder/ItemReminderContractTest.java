package io.certwatch.product.checklist.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.platform.event.EventJson;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.reminder.ItemReminder.Occasion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemReminderContractTest {

    private static final LocalDate DAY = LocalDate.parse("2027-06-30");

    @Test
    void dayThatComesNearMatchesTheContract() {
        assertKeepsItsContract(ItemFixtures.done("2026-12-01", "2027-06-30", null), Occasion.REVIEW, 0, "due-soon");
        assertKeepsItsContract(ItemFixtures.open("2026-12-01", "2027-06-30", false), Occasion.DUE, 180, "due-soon");
    }

    @Test
    void dayThatHasPassedMatchesTheContract() {
        assertKeepsItsContract(ItemFixtures.ofVendor("2026-12-01", "2027-06-30"), Occasion.EXPIRY, null, "overdue");
        assertKeepsItsContract(ItemFixtures.reopened("2026-12-01", "2027-06-30"), Occasion.REVIEW, null, "overdue");
    }

    private static void assertKeepsItsContract(
            ChecklistItem item, Occasion occasion, @Nullable Integer lead, String type) {
        var reminder = new ItemReminder(UUID.randomUUID(), "demo", item, DAY, occasion, lead);
        var outgoing = new ItemReminderForm()
                .of(new ItemReminderForm.SentReminder(reminder, Instant.parse("2027-01-01T00:00:00Z")))
                .getFirst();
        assertThat(outgoing.type()).isEqualTo("io.certwatch.product.checklist." + type);
        var json = EventJson.write(outgoing.data());
        assertThat(Contracts.violations(outgoing.topic(), outgoing.type(), json.getBytes(StandardCharsets.UTF_8)))
                .as(json)
                .isEmpty();
    }
}
