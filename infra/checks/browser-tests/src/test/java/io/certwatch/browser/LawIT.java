package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The law: what moved between its versions, what was in force on a day, and a version that a steward writes. */
class LawIT {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String REASON = "Written in a test of the browser.";

    @Story
    void showsWhichArticleIsWhichToday(Look look, Installation installation) {
        try (var member = installation.signIn("li.na", look)) {
            var texts = member.texts("law");
            var main = member.open("law").locator("main");
            assertThat(main)
                    .containsText(texts.get(
                            "renumbered",
                            "before",
                            article(member, 23),
                            "title",
                            isChinese(look) ? "2016年原文" : "adopted 2016",
                            "now",
                            article(member, 25)));
            member.assertUsable("law");

            member.open("law/csl-2025");
            assertThat(provision(member, "certification-penalty"))
                    .containsText(isChinese(look) ? "2万元至10万元" : "RMB 20,000 to RMB 100,000");
            assertThat(provision(member, "certification-penalty"))
                    .containsText(
                            isChinese(look) ? "《网络安全法》（2025年修正）第六十三条" : "Cybersecurity Law (amended 2025), Art. 63");
            member.photograph("law-in-force");
            member.assertUsable("version of the law in force");
        }
    }

    /** From what happened to the duty, from there to its penalty, and to what grave consequences cost. */
    @Story
    void leadsFromAFlawToDutyAndPenalty(Look look, Installation installation) {
        try (var member = installation.signIn("li.na", look)) {
            var zh = isChinese(look);
            member.open("law");
            var situations = member.page().getByRole(AriaRole.NAVIGATION, withName(member, "situations"));
            assertThat(situations).containsText(zh ? "发现产品缺陷或者漏洞" : "A flaw was found in a product");
            situations.getByText(zh ? "第二十四条" : "Art. 24").first().click();
            assertThat(provision(member, "product-security-duty")).isVisible();
            provision(member, "product-security-duty")
                    .getByText(zh ? "第六十二条" : "Art. 62")
                    .click();
            assertThat(provision(member, "product-security-penalty")).containsText(zh ? "第六十一条第三款" : "Art. 61(3)");
            assertThat(provision(member, "severe-consequences-penalty"))
                    .containsText(zh ? "20万元至100万元" : "RMB 200,000 to RMB 1,000,000");
        }
    }

    private static GetByRoleOptions withName(Person person, String key) {
        return new GetByRoleOptions().setName(person.texts("law").get(key));
    }

    private static Locator provision(Person person, String key) {
        return person.page().locator("#" + key);
    }

    @Story
    void showsWhatWasInForceOnADay(Look look, Installation installation) {
        try (var member = installation.signIn("li.na", look)) {
            var texts = member.texts("law");
            var main = member.open("law/on?day=2025-04-26").locator("main");
            assertThat(main).containsText(article(member, 23));
            assertThat(main).containsText(texts.get("standing.CONSULTATION"));
            assertThat(main).containsText(texts.get("daysLeft", "count", "1"));
            member.photograph("law-on-a-day");
            member.assertUsable("law on a day");
        }
    }

    @Story
    void writesPublishesAndWithdrawsAVersion(Look look, Installation installation) {
        try (var steward = installation.signIn("zhao.lei", look)) {
            uploads(steward, installation.api(), "law-" + look);
            edits(steward);
            publishes(steward);
            withdraws(steward);
        }
    }

    /** A file fills the form; what is at fault is named, and nothing typed is lost. */
    private static void uploads(Person steward, Api api, String id) {
        var texts = steward.texts("law");
        var today = LocalDate.now(CHINA);
        var form = (ObjectNode) api.get("steward", "/api/laws/csl-2025/form");
        form.put("id", "No short name").put("supersedes", "csl-2025").put("issued", today.toString());
        form.put("effective", today.plusYears(1).toString());
        form.putObject("title").put("zh", "浏览器修正").put("en", "as amended in the browser");
        steward.open("law/upload");
        steward.chooseFile(texts.get("file.drop"), "law.json", "application/json", form.toString());
        steward.button(texts.get("save")).click();
        assertThat(steward.page().locator(".message.danger")).containsText(texts.get("field.id"));
        steward.assertRefused(400);
        field(steward, "field.id").fill(id);
        saves(steward);
    }

    private static void edits(Person steward) {
        var texts = steward.texts("law");
        steward.link(texts.get("edit")).click();
        steward.assertAt(texts.get("edit.title"));
        field(steward, "field.article").first().fill("26");
        steward.photograph("law-form");
        steward.assertUsable("form of a law");
        staysUntilSaved(steward);
        saves(steward);
    }

    /** A link, the way back and another document ask before what was typed is given up. */
    private static void staysUntilSaved(Person steward) {
        var page = steward.page();
        var texts = steward.texts("law");
        var place = page.url();
        for (Runnable leaves : List.<Runnable>of(
                () -> steward.link(texts.get("product")).click(),
                () -> steward.link(texts.get("cancel")).click(),
                () -> page.evaluate("() => { history.back(); }"))) {
            leaves.run();
            assertThat(steward.dialog()).containsText(texts.get("discard.text"));
            steward.dialogButton(texts.get("cancel")).click();
            assertThat(steward.dialog()).hasCount(0);
            assertThat(page).hasURL(place);
            assertThat(field(steward, "field.article").first()).hasValue("26");
        }
        var asked = new ArrayList<String>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("() => { location.reload(); }");
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(field(steward, "field.article").first()).hasValue("26");
    }

    private static void saves(Person steward) {
        var texts = steward.texts("law");
        steward.button(texts.get("save")).click();
        assertThat(steward.button(texts.get("publish"))).isVisible();
    }

    private static void publishes(Person steward) {
        var texts = steward.texts("law");
        steward.button(texts.get("publish")).click();
        assertThat(steward.dialog())
                .containsText(texts.get("moved", "before", article(steward, 23), "now", article(steward, 26)));
        steward.photograph("law-publication");
        steward.dialogButton(texts.get("publish")).click();
        assertThat(steward.page()
                        .locator(".facts")
                        .filter(new Locator.FilterOptions().setHasText(texts.get("standing.ADOPTED"))))
                .hasCount(1);
    }

    private static void withdraws(Person steward) {
        var texts = steward.texts("law");
        steward.button(texts.get("withdraw")).click();
        steward.dialogField(texts.get("field.reason")).fill(REASON);
        steward.dialogButton(texts.get("withdraw")).click();
        assertThat(steward.page().locator(".message.warning")).containsText(REASON);
        steward.assertUsable("withdrawn version of a law");
    }

    private static Locator field(Person person, String key) {
        return person.page().getByLabel(person.texts("law").get(key), new GetByLabelOptions().setExact(true));
    }

    /** Chinese writes the number of an article in words. */
    private static String article(Person person, int number) {
        var texts = person.texts("law");
        var words = "二十" + "零一二三四五六七八九".charAt(number - 20);
        return texts.get("article", "article", texts.language().equals("zh") ? words : String.valueOf(number));
    }

    private static boolean isChinese(Look look) {
        return look.language().equals("zh");
    }
}
