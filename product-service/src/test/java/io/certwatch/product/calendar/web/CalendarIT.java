package io.certwatch.product.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A person makes an address, and a program reads the days of the company there. */
class CalendarIT extends ServiceIT {

    private static final LocalDate ENTERS = LocalDate.now().plusDays(60);

    private final TestToken wu = TestIssuer.shared().token("demo", "member").subject("u-7");
    private final TestToken li = TestIssuer.shared().token("demo", "viewer").subject("u-8");
    private final TestToken other =
            TestIssuer.shared().token("harbor", "member").subject("u-7");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void planAFirewall() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        register("FW-1");
    }

    @Test
    void aProgramReadsTheDaysAtTheAddressThatAPersonHasMade() throws Exception {
        var path = make(wu);
        var answer = read(path);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        var events = events(answer);
        assertThat(events).hasSize(1);
        assertThat(value(events.getFirst(), "UID")).isEqualTo("planned-" + ENTERS.minusDays(1) + "@demo.certwatch");
        assertThat(value(events.getFirst(), "DESCRIPTION")).contains("FW-1").doesNotContainIgnoringCase("cii");
        assertThat(value(events.getFirst(), "SEQUENCE")).isEqualTo("0");

        var tag = answer.getResponse().getHeader("ETag");
        assertThat(http.get().uri(path).header("If-None-Match", tag)).hasStatus(HttpStatus.NOT_MODIFIED);
        register("FW-2");
        var changed = read(path);
        assertThat(changed.getResponse().getHeader("ETag")).isNotEqualTo(tag);
        var event = events(changed).getFirst();
        assertThat(value(event, "UID")).isEqualTo(value(events.getFirst(), "UID"));
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "DESCRIPTION")).contains("FW-1", "FW-2");
        assertThat(events(read(make(other)))).as("of another company").isEmpty();
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndOnlyThatOfItsPerson() {
        var before = make(wu);
        var ofLi = make(li);
        var after = make(wu);
        assertThat(read(before)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read(after)).hasStatusOk();
        assertThat(http.delete().uri("/api/calendar").header("Authorization", wu.bearer()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(read(after)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read(ofLi)).hasStatusOk();
        assertThat(state(wu)).contains("\"exists\":false");
        assertThat(state(li)).contains("\"exists\":true", "\"path\":null");
    }

    @Test
    void keepsNoSecret() {
        var secret = make(wu).replace("/calendar/", "").replace(".ics", "");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        for (var collection : List.of("calendar-addresses", "audit"))
            assertThat(database.getCollection(collection)
                            .find()
                            .map(Document::toJson)
                            .into(new ArrayList<>()))
                    .noneMatch(document -> document.contains(secret));
        assertThat(read("/calendar/" + "A".repeat(43) + ".ics")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void register(String sku) {
        assertThat(http.post()
                        .uri("/api/products")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                            [{"sku": "%s", "name": {"zh": "防火墙", "en": "Firewall"}, "vendor": "huawei-cn", "usedInCii": true,
                              "market": {"status": "PLANNED", "entryDate": "%s"}}]\
                            """.formatted(sku, ENTERS)))
                .hasStatus2xxSuccessful();
    }

    private String make(TestToken person) {
        var answer = http.put()
                .uri("/api/calendar")
                .header("Authorization", person.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"language\":\"en\"}")
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(text(answer)).path("path").asString();
    }

    private String state(TestToken person) {
        return text(http.get()
                .uri("/api/calendar")
                .header("Authorization", person.bearer())
                .exchange());
    }

    private MvcTestResult read(String path) {
        return http.get().uri(path).exchange();
    }

    private static List<VEvent> events(MvcTestResult answer) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(answer))).getComponents("VEVENT");
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
