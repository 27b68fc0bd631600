package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;

/** A company states its sectors, its standing in critical infrastructure, and a customer who is an operator. */
class CompanyIT {

    private static final LocalDate REVIEW = LocalDate.of(2031, 6, 30);

    @Story
    void statesItsProfileAndKeepsTheHistory(Look look, Installation installation) {
        var customer = "City Metro " + look;
        try (var member = installation.signIn("chen.jie", look)) {
            var texts = member.texts("company");
            member.open("company");
            choosesSectors(member);
            statesItsStanding(member, "We supply " + customer);
            addsTheCustomer(member, customer);
            member.photograph("company");
            member.assertUsable("profile of the company");

            member.link(texts.get("history")).click();
            member.assertAt(texts.get("history"));
            assertThat(member.page().locator(".timeline"))
                    .containsText(texts.get(
                            "diff.operator.come", "name", customer, "products", texts.get("operators.nothing")));
            member.photograph("company-history");
            member.assertUsable("history of the profile");
        }
    }

    @Story
    void letsAViewerReadOnly(Look look, Installation installation) {
        try (var viewer = installation.signIn("wang.wei", look)) {
            var texts = viewer.texts("company");
            viewer.open("company");
            assertThat(viewer.heading(texts.get("cii"))).isVisible();
            assertThat(viewer.button(texts.get("sectors.edit"))).isHidden();
            assertThat(viewer.button(texts.get("cii.edit"))).isHidden();
            assertThat(viewer.button(texts.get("operators.add"))).isHidden();
            viewer.assertUsable("profile of the company for a viewer");
        }
    }

    private static void choosesSectors(Person member) {
        var texts = member.texts("company");
        member.button(texts.get("sectors.edit")).click();
        member.dialog().locator("input[value=CLOUD]").check();
        saves(member);
        assertThat(member.page().locator(".company-sectors > li").first()).containsText(texts.get("sectors.ours"));
    }

    private static void statesItsStanding(Person member, String reasons) {
        var texts = member.texts("company");
        member.button(texts.get("cii.edit")).click();
        member.dialog().locator("input[value=SUPPLIER]").check();
        member.dialogField(texts.get("field.reasons")).fill(reasons);
        member.dialogField(texts.get("field.reviewOn")).fill(REVIEW.toString());
        member.photograph("company-standing");
        saves(member);
        assertThat(member.page().locator("main")).containsText(reasons);
    }

    private static void addsTheCustomer(Person member, String customer) {
        var texts = member.texts("company");
        member.button(texts.get("operators.add")).click();
        member.dialogField(texts.get("field.customer")).fill(customer);
        saves(member);
        assertThat(member.row(customer)).containsText(texts.get("operators.nothing"));
    }

    private static void saves(Person member) {
        member.dialogButton(member.texts("company").get("save")).click();
        assertThat(member.dialog()).isHidden();
    }
}
