package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a sector's guidance names of a company's products, and what the company is to prepare. */
class SectorIT {

    private static final String STEWARD = "steward";
    private static final String COMPANY = "harbor-member";
    private static final String GUIDANCE = "cloud-2025";
    private static final Path SHIPPED =
            Installation.REPOSITORY.resolve("infra/reference-data/src/main/resources/certwatch/reference");

    @Story
    void showsWhatIsExpectedToBeListedAndWhatToPrepare(Look look, Installation installation) {
        var api = installation.api();
        var sku = "sector-" + look;
        publishGuidance(api);
        try (var member = installation.signIn("chen.jie", look)) {
            api.post(COMPANY, "/api/products", """
                [{"sku": "%s", "name": {"zh": "虚拟化平台", "en": "Hypervisor"}, "model": "HV 1", "manufacturer": "Harbor"}]
                """.formatted(sku));
            statesTheSector(member);
            seesTheSector(member, sku);
            seesASectorWithoutProducts(member);
        } finally {
            api.delete(COMPANY, "/api/products/" + sku);
        }
    }

    private static void publishGuidance(Api api) {
        var isThere = api.get(STEWARD, "/api/editions?limit=100")
                .path("items")
                .valueStream()
                .anyMatch(edition -> edition.path("id").asString().equals(GUIDANCE));
        if (isThere) return;
        api.post(STEWARD, "/api/editions", read(SHIPPED.resolve("edition-" + GUIDANCE + ".json")));
        api.post(STEWARD, "/api/editions/" + GUIDANCE + "/publication", """
            {"edition": "%s", "now": true}
            """.formatted(GUIDANCE));
    }

    private static void statesTheSector(Person member) {
        var texts = member.texts("company");
        member.open("company");
        member.button(texts.get("sectors.edit")).click();
        member.dialog().locator("input[value=CLOUD]").check();
        member.dialogButton(texts.get("save")).click();
        assertThat(member.dialog()).isHidden();
        member.link(texts.get("sectors.open")).first().click();
    }

    private static void seesTheSector(Person member, String sku) {
        var texts = member.texts("sectors");
        member.assertAt(texts.get("sector.CLOUD"));
        assertThat(member.row(sku)).isVisible();
        assertThat(member.row("CLD-01")).isVisible();
        assertThat(member.heading(texts.get("prepare"))).isVisible();
        assertThat(member.row(texts.get("item.OPEN")).first()).isVisible();
        member.photograph("sector");
        member.assertUsable("sector");
    }

    private static void seesASectorWithoutProducts(Person member) {
        var texts = member.texts("sectors");
        member.link(texts.get("sector.PLATFORMS")).first().click();
        member.assertAt(texts.get("sector.PLATFORMS"));
        assertThat(member.heading(texts.get("prepare"))).isVisible();
        member.assertUsable("sector-without-products");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
