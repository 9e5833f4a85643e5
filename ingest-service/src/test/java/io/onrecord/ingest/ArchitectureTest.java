package io.onrecord.ingest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

@AnalyzeClasses(packages = "io.onrecord.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ofOursOnlyContractsAndItsOwnTablesAreUsed = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("io.onrecord..")
                    .and(resideOutsideOfPackages(
                            "io.onrecord.ingest..",
                            "io.onrecord.contracts..",
                            "io.onrecord.settings..",
                            "io.onrecord.access..",
                            "io.onrecord.store.access..",
                            "io.onrecord.store.article..",
                            "io.onrecord.store.letter..")));

    @ArchTest
    static final ArchRule decisionsOnTextAndIdentityArePure = noClasses()
            .that()
            .resideInAnyPackage("io.onrecord.ingest.text..", "io.onrecord.ingest.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.store..",
                    "io.onrecord.ingest.article..",
                    "io.onrecord.ingest.announce..",
                    "io.quarkus..",
                    "jakarta..",
                    "java.sql..",
                    "java.nio.file..");

    @ArchTest
    static final ArchRule announcingKnowsNothingOfHowArticlesComeIn = noClasses()
            .that()
            .resideInAPackage("io.onrecord.ingest.announce..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.onrecord.ingest.article..", "io.onrecord.ingest.text..", "io.onrecord.ingest.retry..");

    @ArchTest
    static final ArchRule parsersOfDocumentsRunInTheirOwnProcess = noClasses()
            .that()
            .resideOutsideOfPackage("io.onrecord.ingest.document.child..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..");

    @ArchTest
    static final ArchRule nothingIsChangedWithoutAScope = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(new ArchCondition<>("say which scope they need") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean says = method.isAnnotatedWith(RolesAllowed.class)
                            || method.getOwner().isAnnotatedWith(RolesAllowed.class);
                    events.add(new SimpleConditionEvent(method, says, method.getFullName()));
                }
            });

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("io.onrecord.ingest.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyReadsTheClockOnTheQuiet = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
