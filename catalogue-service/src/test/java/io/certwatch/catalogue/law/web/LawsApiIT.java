package io.certwatch.catalogue.law.web;

import static io.certwatch.catalogue.law.web.LawBody.adopted;
import static io.certwatch.catalogue.law.web.LawBody.consultation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of versions of a law over HTTP and on the topic. */
class LawsApiIT extends LawsOverHttp {

    @Test
    void publishesTheShippedVersionsAtTheFirstStart() {
        get("/api/laws?instrument=csl&on=2025-12-31")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("csl-2025", "csl-2025-draft", "csl-2017"))
                .jsonPath("$.items[*].standing")
                .isEqualTo(List.of("ADOPTED", "CONSULTATION_ENDED", "IN_FORCE"));
        get("/api/laws?instrument=csl&on=2026-01-01")
                .expectBody()
                .jsonPath("$.items[*].standing")
                .isEqualTo(List.of("IN_FORCE", "CONSULTATION_ENDED", "SUPERSEDED"));
        get("/api/laws?instrument=csl&on=2025-04-27")
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("csl-2025-draft", "csl-2017"))
                .jsonPath("$.items[*].standing")
                .isEqualTo(List.of("CONSULTATION", "IN_FORCE"));

        var told = told("csl-2025", 1);
        assertThat(told.type()).isEqualTo("io.certwatch.catalogue.law.published");
        var penalty = told.data()
                .path("provisions")
                .valueStream()
                .filter(provision -> provision.path("article").asString("").equals("61(3)"))
                .findFirst()
                .orElseThrow();
        assertThat(penalty.at("/tiers/1/personsFineCny/most").asInt()).isEqualTo(1_000_000);
        assertThat(told.data().path("situations")).isNotEmpty();
        assertThat(told.data().path("changes").valueStream())
                .anyMatch(change -> change.path("key").asString("").equals("certification-duty")
                        && change.at("/kinds/0").asString().equals("RENUMBERED")
                        && change.path("fromArticle").asString().equals("23")
                        && change.path("toArticle").asString().equals("25"));
    }

    @Test
    void followsADraftThroughItsChangesToItsEvent() {
        upload(adopted("sl-2030", "sl", "2030-01-01", "2030-03-01", null, "23", 10_000));
        publish("sl-2030").expectStatus().isOk();

        upload(adopted("sl-2031", "sl", "2031-01-01", "2031-03-01", "sl-2030", "25", 20_000))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/laws/sl-2031")
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT")
                .jsonPath("$.problems")
                .isEqualTo(List.of("sources: there are none"))
                .jsonPath("$.changes[*].kinds")
                .isEqualTo(List.of(List.of("DAY_CHANGED"), List.of("RENUMBERED"), List.of("TIERS_CHANGED")));
        get("/api/laws/sl-2031/changes")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.against")
                .isEqualTo("sl-2030")
                .jsonPath("$.changes[0].change.days[0].to")
                .isEqualTo("2031-03-01")
                .jsonPath("$.changes[1].before.article")
                .isEqualTo("23")
                .jsonPath("$.changes[1].after.article")
                .isEqualTo("25");

        publish("sl-2031", "\"7\"").expectStatus().isEqualTo(412);
        publish("sl-2031", "\"1\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PUBLISHED")
                .jsonPath("$.standing")
                .isEqualTo("ADOPTED");
        publish("sl-2031").expectStatus().isEqualTo(409);
        replace("sl-2031", "\"2\"", adopted("sl-2031", "sl", "2031-01-01", "2031-03-01", "sl-2030", "26", 20_000))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:already-published");

        var told = told("sl-2031", 2);
        assertThat(told.type()).isEqualTo("io.certwatch.catalogue.law.published");
        assertThat(told.data().path("changes")).hasSize(3);
        get("/api/laws/sl-2030?on=2031-02-28")
                .expectBody()
                .jsonPath("$.standing")
                .isEqualTo("IN_FORCE");
        get("/api/laws/sl-2030?on=2031-03-01")
                .expectBody()
                .jsonPath("$.standing")
                .isEqualTo("SUPERSEDED");
    }

    @Test
    void followsAnAmendmentFromConsultationToTheRenumberedFinalText() {
        upload(adopted("nl-2030", "nl", "2030-01-01", "2030-03-01", null, "23", 10_000));
        publish("nl-2030");
        upload(consultation("nl-2031-draft", "nl", "2031-01-01", "2031-01-31", "nl-2030", "23"));
        publish("nl-2031-draft");
        upload(adopted("nl-2031", "nl", "2031-06-01", "2031-09-01", "nl-2031-draft", "25", 20_000))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("supersedes");
        upload(adopted("nl-2031", "nl", "2031-06-01", "2031-09-01", "nl-2030", "25", 20_000));
        publish("nl-2031").expectStatus().isOk();

        get("/api/laws?instrument=nl&on=2031-01-31")
                .expectBody()
                .jsonPath("$.items[*].standing")
                .isEqualTo(List.of("CONSULTATION", "IN_FORCE"));
        get("/api/laws?instrument=nl&on=2031-09-01")
                .expectBody()
                .jsonPath("$.items[*].standing")
                .isEqualTo(List.of("IN_FORCE", "CONSULTATION_ENDED", "SUPERSEDED"));
        get("/api/laws/nl-2031/changes?against=nl-2031-draft")
                .expectBody()
                .jsonPath("$.changes[*].change.kinds")
                .isEqualTo(List.of(List.of("DAY_CHANGED"), List.of("RENUMBERED")))
                .jsonPath("$.changes[0].change.days[*].day")
                .isEqualTo(List.of("EFFECTIVE", "COMMENTS_UNTIL"));
    }

    @Test
    void withdrawsAVersionSoThatTheOneBeforeIsInForceAgain() {
        upload(adopted("wl-2020", "wl", "2020-01-01", "2020-03-01", null, "23", 10_000));
        withdraw("wl-2020", "too early").expectStatus().isEqualTo(409);
        publish("wl-2020");
        upload(adopted("wl-2021", "wl", "2021-01-01", "2021-03-01", "wl-2020", "24", 10_000));
        publish("wl-2021").expectBody().jsonPath("$.standing").isEqualTo("IN_FORCE");

        withdraw("wl-2021", " ").expectStatus().isBadRequest();
        withdraw("wl-2021", "It was never adopted.")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("WITHDRAWN")
                .jsonPath("$.withdrawal.reason")
                .isEqualTo("It was never adopted.")
                .jsonPath("$.standing")
                .isEmpty();
        withdraw("wl-2021", "again").expectStatus().isEqualTo(409);

        get("/api/laws/wl-2020").expectBody().jsonPath("$.standing").isEqualTo("IN_FORCE");
        get("/api/laws?instrument=wl&on=2022-01-01")
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of("wl-2020"));
        var told = told("wl-2021", 3);
        assertThat(told.type()).isEqualTo("io.certwatch.catalogue.law.withdrawn");
        assertThat(told.data().at("/withdrawal/reason").asString()).isEqualTo("It was never adopted.");
    }

    @Test
    void letsOnlyOneOfTwoStewardsReplaceTheSameRevision() {
        upload(adopted("tl-2030", "tl", "2030-01-01", "2030-03-01", null, "23", 10_000));
        var first = adopted("tl-2030", "tl", "2030-01-01", "2030-03-01", null, "24", 10_000);
        var second = adopted("tl-2030", "tl", "2030-01-01", "2030-03-01", null, "25", 10_000);

        replace("tl-2030", null, first).expectStatus().isEqualTo(428);
        replace("tl-2030", "\"1\"", first).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"2\"");
        replace("tl-2030", "\"1\"", second)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The draft tl-2030 is at revision 2 now. Read it again before you change or publish it.");
        get("/api/laws/tl-2030/form")
                .expectBody()
                .jsonPath("$.provisions[0].article")
                .isEqualTo("24");
        get("/api/laws/tl-2030")
                .expectBody()
                .jsonPath("$.edits[*].revision")
                .isEqualTo(List.of(1, 2))
                .jsonPath("$.edits[1].recordedBy.subject")
                .isEqualTo("somebody");
    }

    @Test
    void acceptsTheSameUploadAgainAndNoOther() {
        var body = adopted("al-2030", "al", "2030-01-01", "2030-03-01", null, "23", 10_000);
        upload(body).expectStatus().isCreated();
        upload(body).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        upload(body.replace("Test first", "Test before"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:already-exists");
    }

    @Test
    void removesADraftOfWhichNobodyWasTold() {
        upload(adopted("rl-2030", "rl", "2030-01-01", "2030-03-01", null, "23", 10_000));
        remove("rl-2030", "\"2\"").expectStatus().isEqualTo(412);
        remove("rl-2030", "\"1\"").expectStatus().isNoContent();
        get("/api/laws/rl-2030").expectStatus().isNotFound();
        remove("csl-2017", "\"1\"").expectStatus().isEqualTo(409);
    }

    @Test
    void checksADraftAgainAtItsPublication() {
        upload(adopted("pl-2030", "pl", "2030-01-01", "2030-03-01", null, "23", 10_000));
        upload(adopted("pl-2031", "pl", "2031-01-01", "2031-03-01", null, "23", 10_000))
                .expectStatus()
                .isCreated();
        publish("pl-2030").expectStatus().isOk();

        publish("pl-2031")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:not-publishable")
                .jsonPath("$.detail")
                .isEqualTo("Version pl-2031 cannot be published. supersedes: is missing: there is an adopted version of"
                        + " pl.");
    }

    @Test
    void storesAFormAsItWasRead() {
        var form = get("/api/laws/csl-2025/form")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        upload(form).expectStatus().isOk();
    }
}
