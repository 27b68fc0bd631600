package io.certwatch.product.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.product.dossier.DossierFixture;
import io.certwatch.product.dossier.web.DossierPages.Shown;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DossierPagesTest {

    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final Pattern STYLE = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL);

    private final DossierPages pages = new DossierPages();

    private DossierPages.Page page(LocalDate asked, boolean kept, Language language) {
        return pages.page(new Shown(DossierFixture.dossier(), SHA256, asked, kept), language);
    }

    private String kept(Language language) {
        return page(DossierFixture.DAY, true, language).html();
    }

    @Test
    void showsWhatIsLateFirst() {
        var page = kept(Language.EN);
        assertThat(page)
                .containsSubsequence(
                        ">Day passed</h2>",
                        "Settle plan",
                        ">Others not started</h2>",
                        "Settle vendor-clause",
                        ">Others in progress</h2>",
                        ">Done</h2>",
                        "plan.pdf",
                        ">Not applicable</h2>",
                        "No cars",
                        ">What this dossier rests on</h2>",
                        "2023-2",
                        "csl-2025");
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsInTheLanguageOfThePage(Language language) throws Exception {
        var page = kept(language);
        assertThat(page).contains("<html lang=\"" + language.code() + "\"").doesNotContain("??");
        var other = language == Language.ZH ? "Settle " : "请处理";
        assertThat(page).doesNotContain(other);
    }

    @Test
    void runsNothingLoadsNothingAndAdmitsItsStyleAlone() throws Exception {
        var page = page(DossierFixture.DAY, true, Language.EN);
        assertThat(page.html()).doesNotContain("<script", "style=", "<link", "<img", "url(");
        var style = STYLE.matcher(page.html());
        assertThat(style.find()).isTrue();
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.policy())
                .contains("default-src 'none'", "'sha256-" + hash + "'")
                .doesNotContain("unsafe");
        assertThat(page.html()).contains(page.policy().replace("'", "&#39;"));
    }

    @Test
    void namesTheStepsThatAreLeftOfEachObligationWithTheirDays() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "Router · R-1",
                        "Way to the proof: Proof of the manufacturer",
                        "Neither sell nor provide the product until there is a proof</li>",
                        "register of results: by 24 April 2027</li>",
                        "Record the proof with its file: by 1 May 2027</li>",
                        "Router · R-2")
                .doesNotContain("Ask the manufacturer");
    }

    @Test
    void listsRenewalsApart() {
        assertThat(kept(Language.EN))
                .contains("Renewals of proofs</h2>", "Of them with a step whose planned day has passed: 0.");
        assertThat(kept(Language.ZH)).contains("续办证明</h2>", "不计入未开始或者进行中的事项");
    }

    @Test
    void namesTheAnnouncementOfAnEditionInTheLanguageOfTheReader() {
        assertThat(kept(Language.EN)).contains("Announcement No. 2 of 2023, issued on 3 July 2023");
        assertThat(kept(Language.ZH)).contains("2023年第2号公告，2023年7月3日发布");
    }

    @Test
    void citesTheArticleAsPeopleDo() {
        assertThat(kept(Language.EN))
                .containsSubsequence("Cybersecurity Law (as amended in 2025), Art. 25", "(formerly Art. 23)");
        assertThat(kept(Language.ZH)).containsSubsequence("《网络安全法》（2025年修正）第二十五条", "（原第二十三条）");
    }

    @Test
    void countsProductsToReviewAsTheOverviewDoes() {
        assertThat(kept(Language.EN))
                .contains(
                        "Products to review: 17. Besides, products that need a proof and have another entry to review: "
                                + "at least 1.");
    }

    @Test
    void aProofThatHasNoPlannedDayIsOwedBeforeTheSale() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "No valid",
                        "before it is sold or provided",
                        "No answer of the vendor",
                        "No planned day",
                        "Products that need a proof");
    }

    @Test
    void namesEachProductWithItsFiguresDecisionsAndProofs() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "Products that need a proof (310)",
                        "Listed are the first 1 of 310",
                        "Core router",
                        "SKU: R-1",
                        "Model: NetEngine 8000 X8",
                        "Manufacturer: Huawei",
                        "157.54 Tbps is at least 12 Tbps",
                        "Decided that it is in scope: Checked with the data sheet (li.na",
                        "1 March 2027: Missing: a proof that is valid on that day",
                        "Old sales licence",
                        "XKC44123",
                        "ended on 30 May 2025");
    }

    @Test
    void keepsApartWhoStatedWhatOnInfrastructureAndWhoAccepted() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "Stated that the product is used in critical information infrastructure: zhao.min, 2027-01-05",
                        "Stated that City Metro, an operator, gets the product for Line 7: sun.li, 2027-01-06",
                        "no standard recorded",
                        "XKC44123: accepted by qian.wen, 2027-01-07");
        assertThat(kept(Language.ZH))
                .containsSubsequence("已声明该产品用于关键信息基础设施：zhao.min", "已声明该产品提供给运营者City Metro，用于Line 7：sun.li");
    }

    @Test
    void tellsTheDaysOfEachObligationApart() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "part 1, item 1",
                        "First listed: 1 June 2017.",
                        "No valid proof: the last one, C-1, was valid until 30 May 2025.",
                        "Not to be sold or provided without proof from 31 May 2025 on.",
                        "conduct from 1 January 2026 on.");
        assertThat(kept(Language.ZH)).contains("首次列入：2017年6月1日。", "自2025年5月31日起，无有效证明不得销售或者提供。");
    }

    @Test
    void anObservationIsNoEditionOfTheCatalogue() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "Editions of the catalogue", "2023-2", "not official", "Cloud commentary", "The law");
    }

    @Test
    void leavesRoomForSignaturesAndNamesNoAddressOfTheApi() {
        for (var language : Language.values()) assertThat(kept(language)).doesNotContain("/api/", "??");
        assertThat(kept(Language.ZH)).containsSubsequence("企业名称（盖章）", "编制人", "审核人", "批准人");
    }

    @Test
    void listsWhatIsOpenByProductFirst() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "Open items by product (1)",
                        "R-1",
                        "No proof on record",
                        "li.na",
                        "30 June 2027",
                        "Planned day of a step passed",
                        "Ask the maker",
                        "No answer of the vendor on record",
                        "Products that need a proof");
        assertThat(kept(Language.ZH)).containsSubsequence("按产品列出的未结事项（1款产品）", "华为技术有限公司", "尚无供应商答复记录");
    }

    @Test
    void listsWhatPeopleDecidedNotToFallUnderTheCatalogue() {
        assertThat(kept(Language.EN))
                .containsSubsequence(
                        "decided by people not to fall under the catalogue",
                        "SW-9",
                        "Switch",
                        "Below the throughput of the entry",
                        "wang.wu, 15 December 2026");
        assertThat(kept(Language.ZH)).containsSubsequence("经人工决定不属于目录范围的产品", "接入交换机", "wang.wu，2026年12月15日");
    }

    @Test
    void namesTheAnnexWithTheMessages() {
        assertThat(kept(Language.EN)).contains("the annex “Messages about products” until 1 March 2027");
        assertThat(kept(Language.ZH)).contains("附件《产品相关通知记录》（截至2027年3月1日）");
    }

    @Test
    void textsOfPeopleAreNoMarkup() {
        assertThat(kept(Language.EN)).contains("&lt;b&gt;Acme&lt;/b&gt;").doesNotContain("<b>Acme");
    }

    @Test
    void saysHowToCheckIt() {
        assertThat(kept(Language.EN)).contains(SHA256, "never changes");
        assertThat(page(DossierFixture.DAY, false, Language.EN).html()).contains("this page is not kept");
    }

    @Test
    void saysThatItIsOfAnEarlierDay() {
        var page = page(DossierFixture.DAY.plusDays(2), true, Language.EN).html();
        assertThat(page).contains("No dossier was kept on 3 March 2027", "2027-03-02 00:00:07 (China)");
        assertThat(kept(Language.EN)).doesNotContain("No dossier was kept");
    }
}
