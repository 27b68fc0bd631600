package io.certwatch.product.obligation.answer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.product.obligation.answer.VendorContact;
import io.certwatch.product.obligation.answer.VendorContact.Names;
import io.certwatch.product.obligation.answer.web.AnswerPages.Shown;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerPagesTest {

    private static final String SALES_LICENCE = "value=\"SALES_LICENCE\"";

    @Test
    void offersNoSalesLicenceWhereAllProductsAreEquipment() {
        assertThat(render(Language.EN, row("CNE-01"), row("CNE-02"))).doesNotContain(SALES_LICENCE);
        assertThat(render(Language.EN, row("CNE-01"), row("SCP-02")).split(SALES_LICENCE))
                .hasSize(3);
    }

    @Test
    void asksForABatchOnlyOfEquipment() {
        assertThat(render(Language.EN, row("SCP-02"), row("SCP-03")))
                .doesNotContain("name=\"batch.", "batches of MIIT");
        assertThat(render(Language.EN, row("CNE-01"), row("SCP-02")).split("name=\"batch\\."))
                .as("the common answer and the equipment")
                .hasSize(3);
    }

    @Test
    void namesModelsWithTheMarksOfTheLanguage() {
        var row = row("SCP-02", new RegisterLine("1", "C-9", "华为", null, List.of("USG9999", "USG8888"), null));

        assertThat(render(Language.ZH, row)).contains("<dd>USG9999、USG8888</dd>");
        assertThat(render(Language.EN, row)).contains("<dd>USG9999, USG8888</dd>");
    }

    private static String render(Language language, AnswerRow... rows) {
        var contact = new VendorContact("demo", "vendor-1", "c-1", Names.UNKNOWN);
        return new AnswerPages().open(new Shown(contact, language, List.of(rows), AnswerForm.EMPTY, null, null));
    }

    private static AnswerRow row(String code) {
        return row(code, null);
    }

    private static AnswerRow row(String code, RegisterLine listed) {
        var id = UUID.randomUUID().toString();
        var typed = TypedAnswer.empty(id).with(answer -> answer.listed(listed));
        return new AnswerRow(
                id, "A", "Product", null, code, "Entry", "why", null, false, true, null, null, null, null, typed);
    }
}
