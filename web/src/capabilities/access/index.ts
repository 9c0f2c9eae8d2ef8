export { type Assignment, endSession, lockSession, recallSession, useAssignments } from "./access-api";
export { SealMark } from "./seal-mark";
export { SignInForm } from "./sign-in-form";
export { useSuggestedWorker } from "./suggested-worker";
export { UnlockForm } from "./unlock-form";
