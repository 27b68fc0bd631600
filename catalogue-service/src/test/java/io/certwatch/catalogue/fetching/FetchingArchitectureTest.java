package io.certwatch.catalogue.fetching;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "io.certwatch.catalogue", importOptions = DoNotIncludeTests.class)
class FetchingArchitectureTest {

    private static final String FETCHING = "io.certwatch.catalogue.fetching";

    @ArchTest
    static final ArchRule whatFetchingMeansIsPlainJava = classes()
            .that()
            .resideInAPackage(FETCHING)
            .and(not(simpleNameEndingWith("Configuration")))
            .and(not(simpleNameEndingWith("Settings")))
            .and(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.certwatch.outbound", FETCHING)
            .because("watching does not depend on how bytes are fetched");

    @ArchTest
    static final ArchRule waysOfFetchingDoNotKnowEachOther = slices().matching(FETCHING + ".(*)..")
            .should()
            .notDependOnEachOther()
            .because("a mailbox can then be added without changes to the others");

    @ArchTest
    static final ArchRule fetchingKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(FETCHING + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..edition..", "..lexicon..", "..register..", "io.certwatch.catalogue.watching")
            .because("bytes are fetched in the same way, whatever their content");

    @ArchTest
    static void everyPackageThatARuleNamesExists(JavaClasses classes) {
        for (var name : List.of("", ".http", ".folder", ".resilience", ".metrics"))
            assertThat(classes.containPackage(FETCHING + name)).as(name).isTrue();
    }
}
