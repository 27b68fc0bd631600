package io.certwatch.product.profile.web;

import io.certwatch.edition.Sector;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.text.FieldFaults;
import io.certwatch.platform.web.RequestFields;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.profile.CiiStanding;
import io.certwatch.product.profile.CiiStatement;
import io.certwatch.product.profile.CompanyProfile;
import io.certwatch.product.profile.CustomerDelivery;
import io.certwatch.product.profile.OperatorCustomer;
import io.certwatch.security.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The profile of a company in a request body. It replaces the one before. */
record ProfileForm(
        @Schema(description = "Guidance for other sectors does not warn the company; all does if there is none")
        @Size(max = MOST_SECTORS)
        List<Sector> sectors,

        Cii cii,

        @Schema(description = "Customers who operate critical information infrastructure") @Size(max = MOST_OPERATORS)
        List<Operator> operators,

        @Schema(
                description =
                        "Whether stewards may read what names of products say that the catalogue leaves open, even if"
                                + " no other company has the same; false if missing")
        @Nullable
        Boolean sharesPhrases,

        @Schema(description = Author.BY, example = "li.na") @Size(max = LONGEST_NAME) @Nullable
        String by) {

    private static final int MOST_SECTORS = 10;
    private static final int MOST_OPERATORS = 200;
    private static final int MOST_PROJECTS = 100;
    private static final int MOST_PRODUCTS = 1_000;
    /** Keeps a revision well below the size that a document may have. */
    private static final int MOST_NAMED = 50_000;

    private static final int LONGEST_REASONS = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SKU = 100;

    @Schema(name = "CiiStatementForm")
    record Cii(
            CiiStanding standing,

            @Schema(description = "Why; required unless the standing is UNKNOWN") @Size(max = LONGEST_REASONS) @Nullable
            String reasons,

            @Schema(description = "When to review the standing", example = "2027-06-30") @Nullable
            LocalDate reviewOn) {

        CiiStatement toStatement(FieldFaults faults) {
            var why = standing == CiiStanding.UNKNOWN
                    ? faults.optionalText("cii.reasons", reasons)
                    : faults.text("cii.reasons", reasons);
            return new CiiStatement(standing, why, reviewOn);
        }
    }

    @Schema(name = "OperatorCustomerForm")
    record Operator(
            @Size(max = LONGEST_NAME) String name,

            @Schema(description = "Why it counts as an operator") @Size(max = LONGEST_REASONS) @Nullable
            String reasons,

            @Schema(
                    description = "Whether every product that the company supplies to it is delivered to an operator;"
                            + " false if missing")
            @Nullable
            Boolean everyProduct,

            @Schema(description = "SKUs that it gets; a customer without products and projects marks nothing")
            @Size(max = MOST_PRODUCTS)
            @Nullable
            List<@Size(max = LONGEST_SKU) String> products,

            @Schema(description = "Projects of the customer with what each gets") @Size(max = MOST_PROJECTS) @Nullable
            List<Project> projects) {

        OperatorCustomer toCustomer(String field, FieldFaults faults) {
            return new OperatorCustomer(
                    faults.line(field + ".name", name),
                    faults.optionalText(field + ".reasons", reasons),
                    Stream.concat(ofNoProject(field, faults), ofProjects(field + ".projects", faults))
                            .toList());
        }

        private Stream<CustomerDelivery> ofNoProject(String field, FieldFaults faults) {
            var skus = readSkus(field + ".products", products, faults);
            var every = Boolean.TRUE.equals(everyProduct);
            if (every && !skus.isEmpty()) {
                faults.add(field + ".products", Explanation.of("problem.every-product"));
            }
            if (every) return Stream.of(CustomerDelivery.ofEveryProduct());
            return skus.isEmpty() ? Stream.empty() : Stream.of(CustomerDelivery.of(null, skus));
        }

        private Stream<CustomerDelivery> ofProjects(String field, FieldFaults faults) {
            var deliveries = new ArrayList<CustomerDelivery>();
            Set<String> names = new HashSet<>();
            var given = projects == null ? List.<Project>of() : projects;
            for (var index = 0; index < given.size(); index++) {
                var at = field + "[" + index + "]";
                var project = faults.line(at + ".name", given.get(index).name());
                if (!names.add(project.toLowerCase(Locale.ROOT))) {
                    faults.add(at + ".name", Explanation.of("problem.project-twice", project));
                }
                deliveries.add(CustomerDelivery.of(
                        project, readSkus(at + ".products", given.get(index).products(), faults)));
            }
            return deliveries.stream();
        }
    }

    @Schema(name = "CustomerProjectForm")
    record Project(
            @Size(max = LONGEST_NAME) String name,

            @Schema(description = "SKUs that it gets; without any it marks nothing")
            @Size(max = MOST_PRODUCTS)
            @Nullable
            List<@Size(max = LONGEST_SKU) String> products) {}

    private static List<String> readSkus(String field, @Nullable List<String> given, FieldFaults faults) {
        var skus = new ArrayList<String>();
        for (var index = 0; given != null && index < given.size(); index++) {
            skus.add(faults.line(field + "[" + index + "]", given.get(index)));
        }
        return skus;
    }

    record Stated(CompanyProfile profile, Author author) {}

    /** @throws io.certwatch.platform.web.RequestProblem that names all invalid fields */
    Stated toStated(Caller caller) {
        var faults = new FieldFaults();
        var stated = new Stated(
                new CompanyProfile(sectors, cii.toStatement(faults), customers(faults), sharesPhrases),
                caller.author(faults.optionalLine("by", by)));
        RequestFields.rejectIfAny(faults);
        return stated;
    }

    private List<OperatorCustomer> customers(FieldFaults faults) {
        var customers = new ArrayList<OperatorCustomer>();
        Set<String> names = new HashSet<>();
        for (var index = 0; index < operators.size(); index++) {
            var field = "operators[" + index + "]";
            var customer = operators.get(index).toCustomer(field, faults);
            if (!names.add(customer.name().toLowerCase(Locale.ROOT))) {
                faults.add(field + ".name", Explanation.of("problem.customer-twice", customer.name()));
            }
            customers.add(customer);
        }
        var named = customers.stream()
                .flatMap(customer -> customer.deliveries().stream())
                .mapToInt(delivery -> delivery.products().size())
                .sum();
        if (named > MOST_NAMED) faults.add("operators", Explanation.of("problem.most-named", named, MOST_NAMED));
        return customers;
    }
}
