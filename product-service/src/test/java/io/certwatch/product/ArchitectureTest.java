package io.certwatch.product;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.certwatch.architecture.Technologies;
import org.springframework.context.annotation.Import;

@AnalyzeClasses(packages = "io.certwatch.product", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String SERVICE = "io.certwatch.product";
    private static final String ENGINE = SERVICE + ".engine..";
    private static final String IMPORT = SERVICE + ".productimport";

    @ArchTest
    static final ArchRule plainJavaKnowsNoTechnology = Technologies.plainJavaKnowsNoTechnology(SERVICE);

    @ArchTest
    static final ArchRule technologiesDoNotKnowEachOther = Technologies.technologiesDoNotKnowEachOther(SERVICE);

    @ArchTest
    static void useCasesArePlainJava(JavaClasses classes) {
        var useCases = UseCases.class.getAnnotation(Import.class).value();
        assertThat(useCases).isNotEmpty().extracting(classes::get).allMatch(Technologies.isPlain(SERVICE));
    }

    @ArchTest
    static final ArchRule theEngineKnowsNothingAroundIt = classes()
            .that()
            .resideInAPackage(ENGINE)
            .and(not(simpleName("package-info")))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.certwatch.edition",
                    "io.certwatch.law",
                    "io.certwatch.platform.text",
                    "io.certwatch.quantity..",
                    ENGINE)
            .because("the engine depends on its arguments only");

    @ArchTest
    static final ArchRule theEngineReadsInOneDirection = slices().matching(SERVICE + ".engine.(*)..")
            .should()
            .beFreeOfCycles()
            .because("text, vocabulary, criteria and recognition each use only what comes before them");

    @ArchTest
    static final ArchRule featuresBuildOnEachOtherInOneDirection = slices().matching(SERVICE + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader who opens one feature, with all of its packages, needs only those below it");

    @ArchTest
    static final ArchRule readingKnowsNothingOfImporting = noClasses()
            .that()
            .resideInAPackage(IMPORT + ".reading..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(IMPORT)
            .because("previews and imports read a file in the same way");
}
