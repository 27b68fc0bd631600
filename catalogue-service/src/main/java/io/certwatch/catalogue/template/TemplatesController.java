package io.certwatch.catalogue.template;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.template.EditTemplate.TemplateEdit;
import io.certwatch.catalogue.template.json.TemplateJson;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Sector;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and edits templates of the checklist. */
@RestController
class TemplatesController {

    /** A revision of a template with its author. */
    @Schema(name = "ChecklistTemplate")
    record TemplateView(
            @JsonUnwrapped TemplateJson template,
            String by,
            @Nullable RecordedBy recordedBy) {

        static TemplateView of(TemplateRevision revision) {
            return new TemplateView(TemplateJson.of(revision), revision.by(), revision.recordedBy());
        }
    }

    /** A template in the list; {@code items} is how many it has. */
    record TemplateSummaryView(
            String id,
            @Nullable Sector sector,
            int revision,
            Bilingual title,
            int items,
            String by,
            Instant changedAt) {

        static TemplateSummaryView of(TemplateRevision revision) {
            var template = revision.template();
            return new TemplateSummaryView(
                    template.id(),
                    template.sector(),
                    revision.revision(),
                    template.title(),
                    template.items().size(),
                    revision.by(),
                    revision.at());
        }
    }

    /** A template as a steward writes it; its id and its sector stay. */
    @Schema(name = "ChecklistTemplateForm")
    record TemplateForm(
            @Schema(description = "In both languages") Bilingual title,

            @Schema(description = "In the order in which they are shown; an item keeps its key")
            @Size(min = 1, max = 300)
            List<TemplateItem> items) {}

    private final Templates templates;
    private final EditTemplate editTemplate;
    private final CurrentCaller caller;

    TemplatesController(Templates templates, EditTemplate editTemplate, CurrentCaller caller) {
        this.templates = templates;
        this.editTemplate = editTemplate;
        this.caller = caller;
    }

    @Operation(operationId = "listChecklistTemplates", summary = "List the templates of the checklist")
    @GetMapping("/api/checklist-templates")
    Page<TemplateSummaryView> templates() {
        return new Page<>(
                templates.current().stream().map(TemplateSummaryView::of).toList(), null);
    }

    @Operation(operationId = "getChecklistTemplate", summary = "Get a template of the checklist with its items")
    @GetMapping("/api/checklist-templates/{id}")
    ResponseEntity<TemplateView> template(@PathVariable String id) {
        return answer(templates.find(id).orElseThrow(() -> unknown(id)));
    }

    @Operation(operationId = "putChecklistTemplate", summary = "Replace title and items of a template of the checklist")
    @Answers({200, 428})
    @PutMapping("/api/checklist-templates/{id}")
    ResponseEntity<TemplateView> edit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TemplateForm form) {
        var revision = EntityTag.requiredInt(ifMatch);
        return switch (editTemplate.edit(
                id, revision, form.title(), form.items(), caller.get().author(null))) {
            case TemplateEdit.Done(var edited) -> answer(edited);
            case TemplateEdit.Faulty(var faults) -> throw RequestProblem.invalid(faults);
            case TemplateEdit.Unknown(var unknown) -> throw unknown(unknown);
            case TemplateEdit.Stale(var stale, var now) ->
                throw RequestProblem.stale(ProblemText.of("problem.template-stale", stale, now));
        };
    }

    @Operation(
            operationId = "listChecklistTemplateRevisions",
            summary = "List the revisions of a template of the checklist, newest first")
    @GetMapping("/api/checklist-templates/{id}/revisions")
    Page<TemplateView> revisions(
            @PathVariable String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var before = after == null ? null : (int) Cursor.number(after);
        if (templates.find(id).isEmpty()) throw unknown(id);
        var found = templates.revisions(id, before, limit + 1);
        return Page.of(found, limit, revision -> String.valueOf(revision.revision()))
                .map(TemplateView::of);
    }

    private static ResponseEntity<TemplateView> answer(TemplateRevision revision) {
        return ResponseEntity.ok().eTag(EntityTag.of(revision.revision())).body(TemplateView.of(revision));
    }

    private static RequestProblem unknown(String id) {
        return RequestProblem.unknown("checklist template", id);
    }
}
