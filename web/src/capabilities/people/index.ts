export { OwnConflicts } from "./own-conflicts";
export { fullName, type Person, type PersonRow, person_key, searchPeople, usePerson } from "./people-api";
export { PeopleTabs } from "./people-tabs";
export { PersonCard } from "./person-card";
export { PersonLine, usePersonPath } from "./person-heading";
export { PersonPicker } from "./person-picker";
