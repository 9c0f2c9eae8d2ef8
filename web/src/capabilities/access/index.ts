export { type Assignment, endSession, lockSession, recallSession, useAssignments } from "./access-api";
export { EmergencyMark, EmergencyNotice } from "./emergency-marks";
export { useFrontCard } from "./doors-api";
export { ClosedFile, PurposeForm } from "./purpose-form";
export { SealMark } from "./seal-mark";
export { SignInForm } from "./sign-in-form";
export { useSuggestedWorker } from "./suggested-worker";
export { UnlockForm } from "./unlock-form";
