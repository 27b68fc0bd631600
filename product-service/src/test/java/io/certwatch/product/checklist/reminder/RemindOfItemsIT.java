package io.certwatch.product.checklist.reminder;

import static io.certwatch.product.checklist.web.ChecklistClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.checklist.ChecklistCompanies;
import io.certwatch.product.checklist.ChecklistOnADay;
import io.certwatch.product.checklist.TemplateTopic;
import io.certwatch.product.checklist.Templates;
import io.certwatch.product.checklist.web.ChecklistClient;
import io.certwatch.product.profile.CompanyProfiles;
import io.certwatch.product.review.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RemindOfItemsIT extends ServiceIT {

    private static final String PLAN = "incident-response-plan";
    private static final LocalDate REVIEW = LocalDate.parse("2198-06-30");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Templates templates;

    @Autowired
    private ChecklistCompanies companies;

    @Autowired
    private ChecklistOnADay checklist;

    @Autowired
    private CompanyProfiles profiles;

    @Autowired
    private ReminderLeads leads;

    @Autowired
    private ItemReminders reminders;

    private final String company = "reminders-" + UUID.randomUUID();
    private final String other = "reminders-" + UUID.randomUUID();

    @BeforeEach
    void templatesOfTheCatalogue() {
        new TemplateTopic(templates).shipped();
    }

    @Test
    void tellsThatAPlansReviewDayComesAndThatItHasPassed() {
        var plan = done(company);
        for (var day = REVIEW.minusDays(8); day.isBefore(REVIEW.plusDays(4)); day = day.plusDays(1)) {
            run(day);
        }
        assertThat(told(company, plan, 4))
                .extracting(message -> message.path("lead").asString("overdue"))
                .as("the first run is late for 30 days; the days of this test pass too fast for an order")
                .containsExactlyInAnyOrder("30", "7", "0", "overdue");
        assertThat(told(company, plan, 4)).allSatisfy(message -> {
            assertThat(message.path("day").asString()).isEqualTo("2198-06-30");
            assertThat(message.path("occasion").asString()).isEqualTo("REVIEW");
            assertThat(message.path("owner").asString()).isEqualTo("li.na");
        });
    }

    @Test
    void tellsEachReminderOnceHoweverManyInstancesRun() throws Exception {
        var plan = done(company);
        var day = REVIEW.minusDays(30);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Void> work = () -> {
                run(day);
                return null;
            };
            for (var running : both.invokeAll(List.of(work, work))) {
                running.get();
            }
        }
        run(day.plusDays(1));
        run(REVIEW.minusDays(7));
        assertThat(told(company, plan, 2)).hasSize(2);
    }

    @Test
    void continuesAfterAStopBetweenTheReminderAndTheMarkOfTheDay() {
        var plan = done(company);
        var stopping = new StoppedBeforeTheMark(reminders);
        new RemindOfItems(
                        companies,
                        checklist.by(at(REVIEW)),
                        profiles,
                        leads,
                        stopping,
                        (_, work) -> run(work),
                        at(REVIEW))
                .run();
        run(REVIEW);
        assertThat(told(company, plan, 1)).hasSize(1);
    }

    @Test
    void tellsEachCompanyOfItsOwnItemsOnly() {
        var plan = done(company);
        register(other);
        run(REVIEW);

        var ofOther = told(other, null, 0);
        run(LocalDate.parse("2199-06-30"));
        assertThat(told(company, plan, 2)).hasSize(2);
        assertThat(ofOther)
                .as("its checklist begins with the products, and new items are not overdue")
                .isEmpty();
        assertThat(told(other, null, 1))
                .allSatisfy(message ->
                        assertThat(message.path("company").asString()).isEqualTo(other));
    }

    private JsonNode done(String ofCompany) {
        var person = new ChecklistClient(http, ofCompany, "li.na");
        var stated = person.state(person.item(PLAN), """
            {"state": "DONE", "word": "The board approved it.", "owner": "li.na", "reviewOn": "2198-06-30"}\
            """);
        assertThat(stated).hasStatusOk();
        return json(stated);
    }

    private void register(String ofCompany) {
        assertThat(new ChecklistClient(http, ofCompany, "li.na")
                        .post(
                                "/api/products",
                                "[{\"sku\": \"F-1\", \"name\": {\"zh\": \"防火墙\"}, \"vendor\": \"acme\"}]"))
                .hasStatusOk();
    }

    /** The instances are not even separated by a lease. */
    private void run(LocalDate day) {
        new RemindOfItems(companies, checklist.by(at(day)), profiles, leads, reminders, (_, work) -> run(work), at(day))
                .run();
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static SettableClock at(LocalDate day) {
        return new SettableClock(day.minusDays(1) + "T16:05:00Z");
    }

    /** What was told of an item, or of the company's items, in the order of the topic. */
    private static List<JsonNode> told(String ofCompany, @Nullable JsonNode item, int atLeast) {
        var prefix = ofCompany + "/" + (item == null ? "" : item.path("id").asString());
        await().atMost(Duration.ofSeconds(30)).until(() -> messages(prefix).size() >= atLeast);
        return messages(prefix);
    }

    private static List<JsonNode> messages(String prefix) {
        return TopicReader.all("certwatch.product.checklist.v1").stream()
                .filter(message -> message.key().startsWith(prefix))
                .map(message -> JsonMapper.shared().readTree(message.json()))
                .toList();
    }

    private record StoppedBeforeTheMark(ItemReminders stored) implements ItemReminders {

        @Override
        public void tell(Collection<ItemReminder> some, Instant at) {
            stored.tell(some, at);
        }

        @Override
        public boolean areTold(String ofCompany, LocalDate today) {
            return stored.areTold(ofCompany, today);
        }

        @Override
        public void allTold(String ofCompany, LocalDate today) {
            throw new IllegalStateException("stopped");
        }
    }
}
