package io.certwatch.product.checklist.web;

import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.product.checklist.ChecklistFilter;
import io.certwatch.product.checklist.ExportChecklist;
import io.certwatch.product.export.web.Download;
import io.certwatch.product.export.web.Format;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes the filters of the list; the file name has the date in China. */
@RestController
@RequestMapping("/api/exports")
class ChecklistExportController {

    private final ExportChecklist export;
    private final CurrentCompany company;
    private final Clock clock;

    ChecklistExportController(ExportChecklist export, CurrentCompany company, Clock clock) {
        this.export = export;
        this.company = company;
        this.clock = clock;
    }

    @Operation(operationId = "exportChecklist", summary = "Export the checklist")
    @Answers(media = {Format.CSV_TYPE, Format.XLSX_TYPE})
    @GetMapping("/checklist.{format}")
    void checklist(
            @PathVariable String format,
            @ParameterObject ChecklistFilter filter,
            @RequestParam(defaultValue = "en") String language,
            HttpServletResponse response)
            throws IOException {
        var ofCompany = company.id();
        var in = Format.language(language);
        Download.of(
                "checklist",
                Format.of(format),
                ChinaCalendar.dayOf(clock.instant()),
                response,
                table -> export.write(ofCompany, filter, in, table));
    }
}
