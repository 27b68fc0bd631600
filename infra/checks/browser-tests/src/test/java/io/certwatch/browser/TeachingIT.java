package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A company shares a phrase that nobody else has, and a steward teaches the lexicon what it is, in two clicks. */
class TeachingIT {

    private static final String MEMBER = "harbor-member";

    @Story
    void aStewardAcceptsAPhraseThatACompanyShares(Look look, Installation installation) {
        var api = installation.api();
        var phrase = look.language().equals("zh") ? "量子搅拌仪" : "flux stirrer";
        var sku = "teaching-" + look;
        api.post(MEMBER, "/api/products", """
            [{"sku": "%s", "name": {"%s": "%s QM-2000"}, "model": "QM 2000", "manufacturer": "Harbor"}]
            """.formatted(sku, look.language(), phrase));
        try (var member = installation.signIn("chen.jie", look);
                var steward = installation.signIn("zhao.lei", look)) {
            changesSharing(member, "sharing.begin", "sharing.yes");
            member.photograph("company-shares-phrases");
            member.assertUsable("company that shares phrases");

            accepts(steward, phrase);
            member.open("inventory/" + sku);
            assertThat(member.page().locator("main"))
                    .containsText(member.texts("inventory").get("verdict.NOT_REQUIRED"));

            changesSharing(member, "sharing.end", "sharing.no");
            var texts = steward.texts("phrases");
            steward.open("phrases");
            assertThat(steward.page().getByText(texts.get("privacy"))).isVisible();
            assertThat(steward.row(phrase)).isHidden();
        } finally {
            api.delete(MEMBER, "/api/products/" + sku);
        }
    }

    private static void changesSharing(Person member, String action, String state) {
        var texts = member.texts("company");
        member.open("company");
        member.button(texts.get(action)).click();
        member.dialogButton(texts.get(action)).click();
        assertThat(member.dialog()).isHidden();
        assertThat(member.page().getByText(texts.get(state)).first()).isVisible();
    }

    private static void accepts(Person steward, String phrase) {
        var texts = steward.texts("phrases");
        steward.open("phrases");
        assertThat(steward.row(phrase)).isVisible();
        steward.photograph("phrases");
        steward.assertUsable("phrases");
        steward.button(texts.get("role.of", "role", texts.get("role.OTHER"), "phrase", phrase))
                .click();
        var effect = steward.dialog().locator("td");
        assertThat(effect.getByText(texts.get("verdict.NOT_REQUIRED"))).isVisible();
        steward.photograph("phrase-effect");
        steward.assertUsable("effect of a phrase");
        steward.dialogButton(texts.get("accept")).click();
        assertThat(steward.dialog()).isHidden();
        assertThat(steward.row(phrase)).containsText(texts.get("taught", "code", "OTHER"));
        steward.photograph("phrase-taught");
    }
}
