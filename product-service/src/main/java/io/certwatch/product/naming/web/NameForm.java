package io.certwatch.product.naming.web;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.naming.PartyName;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The name of a vendor, or the legal name of the company, in a request body. It replaces the one before. */
record NameForm(
        @Schema(description = "Without one it is shown by its id")
        NameTexts name,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_NAME) @Nullable
        String by) {

    private static final int LONGEST_NAME = 200;

    record NameTexts(
            @Schema(example = "华为技术有限公司") @Size(max = LONGEST_NAME) @Nullable
            String zh,

            @Schema(example = "Huawei Technologies Co., Ltd.") @Size(max = LONGEST_NAME) @Nullable
            String en) {}

    record StatedName(PartyName name, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    StatedName toStated(Caller caller) {
        var faults = new FieldFaults();
        var stated = new StatedName(
                new PartyName(faults.optionalLine("name.zh", name.zh()), faults.optionalLine("name.en", name.en())),
                caller.author(faults.optionalLine("by", by)));
        RequestFields.rejectIfAny(faults);
        return stated;
    }
}
