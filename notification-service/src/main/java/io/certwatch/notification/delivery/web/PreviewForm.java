package io.certwatch.notification.delivery.web;

import io.certwatch.notification.company.form.SenderForm;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The request body of a preview. */
record PreviewForm(
        @Schema(description = "The newest alert of this vendor with an open obligation", example = "huawei-cn")
        @Size(max = 200)
        @Nullable
        String vendor,

        @Schema(description = "This alert; vendor is not needed then") @Size(max = 64) @Nullable
        String alert,

        @Schema(description = "A contact of the vendor; without it the first one, or a stand-in if there is none")
        @Size(max = 64)
        @Nullable
        String contact,

        @Schema(
                description = "Without it that of the contact",
                allowableValues = {"zh", "en"})
        @Nullable
        String language,

        @Schema(description = "Instead of the company's settings, to try them before they are saved") @Valid @Nullable
        SenderForm settings) {}
