package io.onrecord.kubernetes;

import java.util.stream.Stream;

/** What must hold for every overlay. Each answers with what breaks it. */
enum Policy {
    FITS_THE_SCHEMAS,
    IMAGES_ARE_PINNED,
    PODS_ARE_HARDENED,
    CONTAINERS_ARE_HARDENED,
    RESOURCES_ARE_BOUNDED,
    SERVICES_ARE_PROBED,
    SERVICES_LEAVE_QUIETLY,
    IMAGES_HAVE_CONTAINER_FILES,
    RELEASE_IS_ONE,
    SELECTORS_MATCH,
    PORTS_MATCH,
    PORTS_ARE_THE_SERVICES_OWN,
    REFERENCES_RESOLVE,
    NO_SECRET_IS_COMMITTED,
    SETTINGS_EXIST,
    SETTINGS_ARE_COMPLETE,
    DASHBOARD_KNOWS_ITS_NAMES,
    TRAFFIC_IS_EXACT,
    SERVICES_SURVIVE_A_NODE,
    AUTOSCALED_HAS_NO_NUMBER,
    ACCOUNTS_ARE_OWN,
    TOPICS_ARE_THE_CHANNELS,
    KAFKA_SURVIVES_A_BROKER,
    KAFKA_IS_CLOSED,
    KAFKA_RIGHTS_ARE_THE_ONES_USED,
    POSTGRES_SURVIVES_A_NODE,
    POSTGRES_IS_BACKED_UP,
    RESTORE_FINDS_THE_BACKUPS,
    CONNECTIONS_ARE_ENOUGH,
    ROLES_ARE_THE_MIGRATIONS,
    OPERATED_PODS_ARE_HARDENED,
    OPERATED_PODS_ARE_BOUNDED,
    OPERATED_IMAGES_ARE_PINNED,
    UPGRADES_LEAVE_OPERATED_PODS_ALONE,
    OPERATED_REFERENCES_RESOLVE,
    ADDRESSES_LEAD_SOMEWHERE,
    FILES_ARE_THERE,
    LAG_IS_THAT_OF_THE_SERVICE,
    SERVICES_ARE_WATCHED;

    Stream<String> violations(Manifests manifests) {
        return switch (this) {
            case FITS_THE_SCHEMAS -> Schemas.refuse(manifests);
            case IMAGES_ARE_PINNED -> PodPolicies.imagesArePinned(manifests);
            case PODS_ARE_HARDENED -> PodPolicies.podsAreHardened(manifests);
            case CONTAINERS_ARE_HARDENED -> PodPolicies.containersAreHardened(manifests);
            case RESOURCES_ARE_BOUNDED -> PodPolicies.resourcesAreBounded(manifests);
            case SERVICES_ARE_PROBED -> PodPolicies.servicesAreProbed(manifests);
            case SERVICES_LEAVE_QUIETLY -> PodPolicies.servicesLeaveQuietly(manifests);
            case IMAGES_HAVE_CONTAINER_FILES -> ImagePolicies.imagesHaveContainerFiles(manifests);
            case RELEASE_IS_ONE -> ImagePolicies.releaseIsOne(manifests);
            case SELECTORS_MATCH -> WiringPolicies.selectorsMatch(manifests);
            case PORTS_MATCH -> WiringPolicies.portsMatch(manifests);
            case PORTS_ARE_THE_SERVICES_OWN -> WiringPolicies.portsAreTheServicesOwn(manifests);
            case REFERENCES_RESOLVE -> WiringPolicies.referencesResolve(manifests);
            case NO_SECRET_IS_COMMITTED -> WiringPolicies.noSecretIsCommitted(manifests);
            case SETTINGS_EXIST -> SettingPolicies.settingsExist(manifests);
            case SETTINGS_ARE_COMPLETE -> SettingPolicies.settingsAreComplete(manifests);
            case DASHBOARD_KNOWS_ITS_NAMES -> SettingPolicies.dashboardKnowsItsNames(manifests);
            case TRAFFIC_IS_EXACT -> TrafficPolicies.trafficIsExact(manifests);
            case SERVICES_SURVIVE_A_NODE -> AvailabilityPolicies.servicesSurviveANode(manifests);
            case AUTOSCALED_HAS_NO_NUMBER -> AvailabilityPolicies.autoscaledHasNoNumber(manifests);
            case ACCOUNTS_ARE_OWN -> PodPolicies.accountsAreOwn(manifests);
            case TOPICS_ARE_THE_CHANNELS -> KafkaPolicies.topicsAreTheChannels(manifests);
            case KAFKA_SURVIVES_A_BROKER -> KafkaPolicies.kafkaSurvivesABroker(manifests);
            case KAFKA_IS_CLOSED -> KafkaPolicies.kafkaIsClosed(manifests);
            case KAFKA_RIGHTS_ARE_THE_ONES_USED -> KafkaPolicies.kafkaRightsAreTheOnesUsed(manifests);
            case POSTGRES_SURVIVES_A_NODE -> PostgresPolicies.postgresSurvivesANode(manifests);
            case POSTGRES_IS_BACKED_UP -> PostgresPolicies.postgresIsBackedUp(manifests);
            case RESTORE_FINDS_THE_BACKUPS -> PostgresPolicies.restoreFindsTheBackups(manifests);
            case CONNECTIONS_ARE_ENOUGH -> PostgresPolicies.connectionsAreEnough(manifests);
            case ROLES_ARE_THE_MIGRATIONS -> PostgresPolicies.rolesAreTheMigrations(manifests);
            case OPERATED_PODS_ARE_HARDENED -> OperatedPolicies.operatedPodsAreHardened(manifests);
            case OPERATED_PODS_ARE_BOUNDED -> OperatedPolicies.operatedPodsAreBounded(manifests);
            case OPERATED_IMAGES_ARE_PINNED -> OperatedPolicies.operatedImagesArePinned(manifests);
            case UPGRADES_LEAVE_OPERATED_PODS_ALONE -> OperatedPolicies.upgradesLeaveOperatedPodsAlone(manifests);
            case OPERATED_REFERENCES_RESOLVE -> ReferencePolicies.operatedReferencesResolve(manifests);
            case ADDRESSES_LEAD_SOMEWHERE -> ReferencePolicies.addressesLeadSomewhere(manifests);
            case FILES_ARE_THERE -> ReferencePolicies.filesAreThere(manifests);
            case LAG_IS_THAT_OF_THE_SERVICE -> AvailabilityPolicies.lagIsThatOfTheService(manifests);
            case SERVICES_ARE_WATCHED -> AvailabilityPolicies.servicesAreWatched(manifests);
        };
    }
}
