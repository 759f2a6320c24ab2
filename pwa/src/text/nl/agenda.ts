export const agendaText = {
  title: "Actieagenda",
};
