package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The first visit of a company that has no products yet. */
class FirstStepsIT {

    private static final String COMPANY = "harbor-member";

    @Story
    void walksFromTheEditionToTheFirstVerdicts(Look look, Installation installation) {
        var sku = "first-" + look;
        try (var person = installation.signIn("chen.jie", look)) {
            showsTheNextStep(person);
            importsProducts(person, sku);
            seesVerdicts(person, sku);
        } finally {
            installation.api().delete(COMPANY, "/api/products/" + sku);
        }
    }

    private static void showsTheNextStep(Person person) {
        var texts = person.texts("overview");
        var next = person.open("overview").locator("[aria-current=step]");
        assertThat(person.heading(texts.get("first.title"))).isVisible();
        assertThat(next).containsText(texts.get("first.file"));
        assertThat(next).containsText(texts.get("first.next"));
        person.assertUsable("first steps");
        person.link(texts.get("first.file.action")).click();
    }

    private static void importsProducts(Person person, String sku) {
        var texts = person.texts("inventory");
        person.assertAt(texts.get("import.title"));
        person.chooseFile(texts.get("import.drop"), "erp.csv", "text/csv", """
            物料编码,物料名称,型号,制造商,整系统吞吐量（双向）,路由表容量
            %s,核心路由器,HX 9000,Harbor,25.6 Tbps,200万条
            """.formatted(sku));
        assertThat(person.row(sku).last()).containsText(texts.get("outcome.OFFERED"));
        person.button(texts.get("import.start")).click();
        assertThat(person.page().locator("cw-import-progress")).containsText(texts.get("phase.DONE"));
        person.link(texts.get("import.inventory")).first().click();
    }

    private static void seesVerdicts(Person person, String sku) {
        assertThat(person.row(sku)).containsText(person.texts("inventory").get("verdict.REQUIRED"));
        var texts = person.texts("overview");
        person.open("overview");
        assertThat(person.heading(texts.get("verdicts"))).isVisible();
        assertThat(person.heading(texts.get("first.title"))).isHidden();
        person.assertUsable("overview after the first verdicts");
    }
}
