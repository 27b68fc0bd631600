package io.certwatch.product.profile.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.openapi.Answers;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.DayParameter;
import io.certwatch.platform.web.EntityTag;
import io.certwatch.platform.web.Page;
import io.certwatch.product.profile.CompanyProfiles;
import io.certwatch.product.profile.CustomerView;
import io.certwatch.product.profile.ProfileRevision;
import io.certwatch.product.profile.StandingView;
import io.certwatch.product.profile.StateProfile;
import io.certwatch.product.profile.StatedBy;
import io.certwatch.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/company/profile")
class ProfileController {

    private final CompanyProfiles profiles;
    private final StateProfile stateProfile;
    private final CurrentCompany company;
    private final CurrentCaller caller;

    ProfileController(
            CompanyProfiles profiles, StateProfile stateProfile, CurrentCompany company, CurrentCaller caller) {
        this.profiles = profiles;
        this.stateProfile = stateProfile;
        this.company = company;
        this.caller = caller;
    }

    @Operation(
            operationId = "getCompanyProfile",
            summary = "Get the sectors of the company, its standing in critical information infrastructure and its"
                    + " customers who operate it")
    @GetMapping
    ResponseEntity<ProfileView> get(
            @Parameter(description = "As it stood at the end of that day in China", example = "2027-03-01")
                    @RequestParam
                    @Nullable
                    String on) {
        var found = on == null
                ? profiles.current(company.id())
                : profiles.before(
                        company.id(),
                        ChinaCalendar.midnight(DayParameter.read("on", on).plusDays(1)));
        return answer(found);
    }

    @Operation(operationId = "putCompanyProfile", summary = "State the profile of the company")
    @Answers({200, 428})
    @PutMapping
    ResponseEntity<ProfileView> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProfileForm form) {
        var seen = EntityTag.requireRevision(ifMatch);
        var stated = form.toStated(caller.get());
        return answer(stateProfile.state(company.id(), stated.profile(), seen, stated.author()));
    }

    @Operation(operationId = "listCompanyProfileHistory", summary = "List the revisions of the profile, newest first")
    @GetMapping("/history")
    Page<ProfileView> history(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var found = profiles.history(company.id(), after == null ? null : Cursor.number(after), limit + 1);
        return Page.of(found, limit, revision -> String.valueOf(revision.revision()))
                .map(ProfileView::of);
    }

    private static ResponseEntity<ProfileView> answer(ProfileRevision found) {
        return ResponseEntity.ok().eTag(EntityTag.of(found.revision())).body(ProfileView.of(found));
    }

    /**
     * A revision of the profile of a company.
     *
     * @param revision 0 while nothing is stated
     * @param carriedOut whether it has been applied to all products
     * @param by null while nothing is stated, like the two after it
     */
    record ProfileView(
            List<Sector> sectors,
            StandingView cii,
            List<CustomerView> operators,
            boolean sharesPhrases,
            long revision,
            boolean carriedOut,
            @Nullable String by,
            @Nullable RecordedBy recordedBy,
            @Nullable Instant changedAt) {

        static ProfileView of(ProfileRevision revision) {
            var profile = revision.profile();
            var stated = Optional.ofNullable(revision.stated());
            var author = stated.map(StatedBy::author);
            return new ProfileView(
                    profile.sectors(),
                    StandingView.of(profile.cii()),
                    profile.operators().stream().map(CustomerView::of).toList(),
                    profile.isSharingPhrases(),
                    revision.revision(),
                    revision.progress() == null,
                    author.map(Author::by).orElse(null),
                    author.map(Author::recordedBy).orElse(null),
                    stated.map(StatedBy::at).orElse(null));
        }
    }
}
