package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.FilePayload;
import io.certwatch.backing.Mail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A vendor follows the link of its message, answers for each product, and reads there what the company decided. */
class VendorAnswerIT {

    private static final String MEMBER = "demo-member";
    private static final String STEWARD = "steward";
    private static final Pattern LINK = Pattern.compile("https?://\\S+/acknowledge/[\\w.-]+");
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n";
    private static final String COMPANY_ZH = "示例设备有限公司";
    private static final String COMPANY_EN = "Example Equipment Ltd";

    @Story
    void answersForEachProductAndReadsWhatWasDecided(Look look, Installation installation) {
        var vendor = "answers-" + look;
        var address = "compliance@" + vendor + ".example";
        var company = look.language().equals("zh") ? COMPANY_ZH : COMPANY_EN;
        var listed = listedForSomebodyElse(installation.api(), look);
        names(installation.api(), vendor, address, look);
        try (var member = installation.signIn("li.na", look);
                var visitor = installation.visit(look)) {
            registers(installation.api(), vendor);
            var words = new AnswerTexts(look.language());
            var page = visitor.page();
            var link = linkIn(installation.awaitMailsTo(address, 1).getFirst());
            page.navigate(link);
            visitor.assertAt(words.get("answer.title", company));
            assertThat(page.locator("main")).containsText(words.get("answer.lead", company, "Northwind " + look));
            assertThat(page.locator("input:checked")).hasCount(0);
            for (var select : page.locator("select").all()) assertThat(select).hasValue("");
            visitor.photograph("answer-untouched");
            visitor.assertUsable("page of a vendor");

            visitor.button(words.get("answer.send")).click();
            assertThat(page.locator(".answer-note")).hasText(words.get("answer.untouched"));
            assertThat(page.locator(".answer-before")).hasCount(0);
            visitor.forgetComplaints();

            namesAProof(row(visitor, vendor + "-1"), listed);
            choose(row(visitor, vendor + "-2"), "APPLIED");
            row(visitor, vendor + "-2").locator(".for-body input").fill("CAICT");
            choose(row(visitor, vendor + "-3"), "PASSED_ON");
            row(visitor, vendor + "-3").locator(".for-email input").fill("li@" + vendor + ".example");
            chooseFile(row(visitor, vendor + "-1"), "only words");
            visitor.photograph("answer-typed");
            visitor.button(words.get("answer.send")).click();
            assertThat(row(visitor, vendor + "-1").locator(".for-file .fault")).hasText(words.get("answer.fault.file"));
            visitor.forgetComplaints();

            chooseFile(row(visitor, vendor + "-1"), PDF);
            visitor.button(words.get("answer.send")).click();
            var question = row(visitor, vendor + "-1").locator(".answer-question");
            assertThat(question).containsText(words.get("answer.listed.title", words.get("answer.number", listed)));
            assertThat(row(visitor, vendor + "-1")).containsText(words.get("answer.file.held", "scan.pdf"));
            visitor.forgetComplaints();
            visitor.photograph("answer-asked");
            visitor.assertUsable("question about a number");

            question.locator("input[type=checkbox]").check();
            question.locator("textarea").fill("We are the importer");
            visitor.button(words.get("answer.send")).click();
            assertThat(page.locator(".answer-note.success")).containsText(words.get("answer.recorded", 3));
            assertThat(row(visitor, vendor + "-2")).containsText(words.get("answer.before.APPLIED", "CAICT"));
            visitor.photograph("answer-recorded");
            visitor.assertUsable("recorded answers");

            var reason = "Please send the certificate of " + vendor;
            rejects(member, installation.api(), vendor + "-1", listed, reason);
            page.navigate(link);
            assertThat(row(visitor, vendor + "-1")).containsText(reason);
            visitor.assertUsable("a rejected answer");
        }
    }

    private static void names(Api api, String vendor, String address, Look look) {
        api.put(MEMBER, "/api/company/name", """
            {"name": {"zh": "%s", "en": "%s"}}
            """.formatted(COMPANY_ZH, COMPANY_EN));
        api.put(MEMBER, "/api/vendors/" + vendor, """
            {"name": {"zh": "Northwind %1$s", "en": "Northwind %1$s"}}
            """.formatted(look));
        api.post(MEMBER, "/api/contacts", """
            {"vendor": "%s", "name": "Nora Wind", "email": "%s", "language": "%s"}
            """.formatted(vendor, address, look.language()));
    }

    private static void registers(Api api, String vendor) {
        api.post(MEMBER, "/api/products", """
            [{"sku": "%1$s-1", "name": {"zh": "防火墙", "en": "Firewall"}, "model": "NW 1", "manufacturer": "Northwind", "vendor": "%1$s"},
             {"sku": "%1$s-2", "name": {"zh": "SSL VPN网关", "en": "SSL VPN gateway"}, "model": "NW 2", "manufacturer": "Northwind", "vendor": "%1$s"},
             {"sku": "%1$s-3", "name": {"zh": "堡垒机", "en": "Bastion host"}, "model": "NW 3", "manufacturer": "Northwind", "vendor": "%1$s"}]
            """.formatted(vendor));
    }

    /** Publishes a result of another holder, and returns its number. */
    private static String listedForSomebodyElse(Api api, Look look) {
        var number = "示例-2025-" + look;
        api.post(STEWARD, "/api/certificates/imports?source=answers-" + look + "&kind=full", "text/csv", """
            证书编号,产品型号,企业名称,产品名称,产品类别,发证日期,有效期至
            %s,OT-1,北京他人信息技术有限公司,他人防火墙系统,防火墙,2025-03-18,2098-12-31
            """.formatted(
                        number));
        await("the published result")
                .atMost(Duration.ofSeconds(60))
                .until(() -> api.get(MEMBER, "/api/certificates?limit=200")
                        .toString()
                        .contains(number));
        return number;
    }

    private static String linkIn(Mail mail) {
        return LINK.matcher(mail.text()).results().findFirst().orElseThrow().group();
    }

    private static Locator row(Person visitor, String sku) {
        return visitor.page().locator(".answer-list > li").filter(new FilterOptions().setHasText(sku));
    }

    private static void choose(Locator row, String answer) {
        row.locator("select").selectOption(answer);
    }

    private static void namesAProof(Locator row, String number) {
        choose(row, "CERTIFICATE");
        row.locator(".for-number input").fill(number);
        row.locator(".for-body input").fill("中国网络安全审查认证和市场监管大数据中心");
        row.locator(".for-until input").fill("2199-02-28");
    }

    private static void chooseFile(Locator row, String content) {
        row.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("scan.pdf", "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void rejects(Person member, Api api, String sku, String listed, String reason) {
        var texts = member.texts("obligations");
        var id =
                api.get(MEMBER, "/api/obligations?sku=" + sku).at("/items/0/id").asString();
        var page = member.open("obligations/" + id);
        assertThat(page.locator("main")).containsText(texts.get("answer.listing", "number", listed));
        assertThat(page.locator("main")).containsText("We are the importer");
        member.photograph("answer-to-decide");
        member.button(texts.get("action.reject")).click();
        member.dialog().locator("#reject-reason").fill(reason);
        member.dialogButton(texts.get("reject.action")).click();
        assertThat(member.dialog()).isHidden();
        member.assertUsable("obligation with a rejected answer");
    }
}
