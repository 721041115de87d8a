/** Every metric the platform knows for conversation aggregates; most hold nothing here. */
export const CONVERSATION_METRICS: readonly string[] = `
nBlindTransferred nBotInteractions nCallbackAttempts nCallbackOverSla nCallbackScheduled nCfcOffered nCobrowseSessions
nConnected nConsult nConsultTransferred nConversations nError nOffered nOutbound nOutboundAbandoned nOutboundAttempted
nOutboundConnected nOverSla nStateTransitionError nTakeover nTransferred oAudioMessageCount oCallbackServiceLevel
oExternalAudioMessageCount oExternalMediaCount oMediaCount oMessageCount oMessageSegmentCount oMessageTurn
oServiceLevel oServiceTarget oSkillExpressionApplications tAbandon tAcd tActiveCallback tActiveCallbackComplete tAcw
tAgentResponseTime tAgentVideoConnected tAlert tAnswered tAverageAgentResponseTime tAverageCustomerResponseTime
tBarging tCallbackAbandon tCallbackConnect tCallbackNotReached tCallbackVirtualWait tCfcAbandon tCfcAcd tCfcAnswered
tCfcFlowOut tCoaching tCoachingComplete tConnected tContacting tDialing tFirstConnect tFirstDial tFirstEngagement
tFirstResponse tFlowOut tHandle tHeld tHeldComplete tIvr tMonitoring tMonitoringComplete tNotResponding tPark
tParkComplete tScreenMonitoring tShortAbandon tSnippetRecord tTalk tTalkComplete tTransmitting tUserResponseTime
tVoicemail tWait`
  .trim()
  .split(/\s+/);

/** Dimensions the stand-in can group and filter conversations by. */
export const CONVERSATION_DIMENSIONS: readonly string[] = [
  'outboundCampaignId',
  'queueId',
  'mediaType',
  'userId',
  'direction',
  'originatingDirection',
  'divisionId',
  'outboundContactListId',
];
